import { expect, it } from 'vitest'
import { compileBody } from '@/lib/content/compile-body'
import { passagesOf } from '@/lib/content/search/passages'
import { significantTerms } from '@/lib/content/search/significant-words'
import { markWhole, snippetOf } from '@/lib/content/search/snippet'
import { termOf } from '@/lib/content/search/terms'

const concepts = (...words: string[]) => words.map((word) => [{ term: termOf(word), weight: 1 }])
const shown = (parts: { text: string; hit: boolean }[]) =>
  parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

const passage = (text: string) => ({ text, terms: significantTerms(text).join(' ') })
const passages = async (markdown: string) => passagesOf((await compileBody(markdown)).tree)

it('reads a body block by block, each under its heading, and keeps table cells apart', async () => {
  const markdown =
    'First.\n\n## One\n\nA *soft* word.<Cite id="x" />\n\n- item\n\n| a | b |\n|---|---|\n| c | d |\n\n<Callout kind="note" title="Mind">\n\nInside.\n\n</Callout>'
  const heading = { id: 'one', text: 'One' }
  expect(await passages(markdown)).toEqual([
    { ...passage('First.'), heading: undefined },
    { ...passage('A soft word.'), heading },
    { ...passage('item'), heading },
    { ...passage('a b'), heading },
    { ...passage('c d'), heading },
    { ...passage('Mind'), heading },
    { ...passage('Inside.'), heading },
  ])
})

it('shows the passage that answers most of what was asked', async () => {
  const found = snippetOf(
    await passages('Dahi here.\n\n## Both\n\nSome dahi for your skin.\n\nSkin there.'),
    concepts('dahi', 'skin'),
  )
  expect(shown(found?.parts ?? [])).toBe('Some [dahi] for your [skin].')
  expect(found?.heading).toEqual({ id: 'both', text: 'Both' })
})

it('marks every form of a word, and no more', () => {
  expect(shown(markWhole('Yogurts, a yogurt’s life; yogurty', concepts('yogurt')))).toBe(
    '[Yogurts], a [yogurt’s] life; yogurty',
  )
})

it('never adds or loses a character of what it shows, whatever stands there', () => {
  const text = '<script>alert("dahi")</script> & <b>dahi</b>'
  const parts = markWhole(text, concepts('dahi', 'script'))
  expect(parts.map((part) => part.text).join('')).toBe(text)
  expect(parts.filter((part) => part.hit).map((part) => part.text)).toEqual([
    'script',
    'dahi',
    'script',
    'dahi',
  ])
})

it('cuts a long passage between words, with the hit in view', () => {
  const text =
    `${'many words before '.repeat(30)}then dahi and ${'many words after '.repeat(30)}`.trim()
  const whole = shown(snippetOf([passage(text)], concepts('dahi'))?.parts ?? [])
  expect(whole).toContain('then [dahi] and')
  expect(whole.length).toBeLessThan(240)
  expect(whole).toMatch(/^… \S.*\S …$/)
  for (const word of whole
    .replaceAll(/[…[\]]/g, '')
    .trim()
    .split(/\s+/))
    expect(text).toContain(word)
})

it('has nothing to show where nothing is said', () => {
  expect(snippetOf([passage('Something else.')], concepts('dahi'))).toBeNull()
})

it('keeps the terms of a passage without its stop words, in their order', async () => {
  const [first] = await passages('The yogurts and a curd for acne.')
  expect(first?.terms).toBe([termOf('yogurt'), termOf('curd'), termOf('acne')].join(' '))
})
