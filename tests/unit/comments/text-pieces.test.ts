import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countLinks, textPieces } from '@/lib/comments/text-pieces'

const links = (text: string) =>
  textPieces(text)
    .flat(2)
    .flatMap((piece) => (typeof piece === 'string' ? [] : [piece.href]))

describe('textPieces', () => {
  it('keeps paragraphs and lines apart', () => {
    expect(textPieces('One\ntwo\n\nthree')).toEqual([[['One'], ['two']], [['three']]])
  })

  it.each([
    ['See https://doi.org/10.3390/nu10081049, please.', ['https://doi.org/10.3390/nu10081049']],
    [
      '(https://en.wikipedia.org/wiki/Acne_(disease))',
      ['https://en.wikipedia.org/wiki/Acne_(disease)'],
    ],
    ['HTTP://EXAMPLE.COM/a?b=c&d#e!', ['HTTP://EXAMPLE.COM/a?b=c&d#e']],
    ['https://a.example https://b.example', ['https://a.example', 'https://b.example']],
    ['यहाँ देखें https://example.com/क।', ['https://example.com/क']],
  ])('makes links of the addresses in %j and of nothing around them', (text, hrefs) => {
    expect(links(text)).toEqual(hrefs)
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>',
    'ftp://example.com/x',
    'https://',
    'https://nodots',
    'www.example.com',
    'xhttps://example.com',
  ])('makes no link of %j', (text) => {
    expect(links(text)).toEqual([])
  })

  it('loses no word and adds none', () => {
    const part = fc.constantFrom('a ', 'https://x.example/', ').', '<b>', '"', 'क', ' http://')
    const typed = fc.array(part).map((parts) => parts.join(''))
    fc.assert(
      fc.property(typed, (text) => {
        const pieces = textPieces(text).flat(2)
        const said = pieces
          .map((piece) => (typeof piece === 'string' ? piece : piece.href))
          .join('')
        expect(said).toBe(text.trim() === '' ? '' : text)
      }),
    )
  })
})

it('counts links however they are written', () => {
  expect(countLinks('https://a.example www.b.example <a href="x"> [url=c] none.example')).toBe(4)
  expect(countLinks('No link at all: dahi/curd')).toBe(0)
})
