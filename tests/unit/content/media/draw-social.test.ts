import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { drawSocial } from '@/lib/content/media/draw-social'
import { fitTitle, LEADING } from '@/lib/content/media/fit-title'
import { outlineDrawing } from '@/lib/content/media/outline-drawing'
import { nightPalette, palette } from '@/lib/content/media/palette'
import { readFace } from '@/lib/content/media/read-face'
import { canSet, widthOf } from '@/lib/content/media/set-line'
import { settablePart } from '@/lib/content/media/settable-part'
import { readDrawing } from '@/lib/content/read-drawing'

const serif = await readFace('fraunces')
const sans = await readFace('nouriva-sans')
const box = { width: 458, height: 354, largest: 62, smallest: 34 }
const measure = (text: string) => widthOf(text, [serif, sans])
const fitted = (title: string) => fitTitle(title, box, measure)
const words = (lines: string[]) => lines.join(' ').replaceAll('\u00a0', ' ')

const long =
  'Prebiotics, Probiotics and Fermented Foods: Which Strains, Which Kitchens and Which Doses Are Really Worth Your Money?'

it.each([
  'Sleep',
  'How Much Water Do You Really Need in a Day?',
  long,
  `${long} ${long}`,
  'W'.repeat(120),
  'Iiii '.repeat(24).trim(),
])('fits the title %s into its place, no word lost', (title) => {
  const { lines, size } = fitted(title)
  expect(words(lines)).toBe(title)
  expect(lines.length * size * LEADING).toBeLessThanOrEqual(box.height + 0.01)
  for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(box.width + 0.01)
})

it('sets a title of 120 characters large enough to be read in a list of links', () => {
  expect(long.length).toBeGreaterThanOrEqual(115)
  expect(fitted(long).size).toBeGreaterThanOrEqual(40)
})

it('breaks a title where its sense pauses, and leaves no article at the end of a line', () => {
  expect(fitted('Why Your Skin Won’t Clear Up: The Gut Connection You Need to Know').lines).toEqual(
    ['Why Your Skin', 'Won’t Clear Up:', 'The\u00a0Gut', 'Connection You', 'Need to Know'],
  )
})

it.each([
  ['a title of 120 characters', long],
  ['Devanagari', 'क्या दही से मुहाँसे बढ़ते हैं?'],
  ['signs that no face has', 'Dahi 🥣 and acne → what now?'],
  ['markup', '</svg><script>alert("1")</script> & more'],
  ['nothing', ''],
])('draws a picture of the right size with %s as title', async (_what, title) => {
  const svg = drawSocial({ title, topic: 'Gut Health', art: '' }, { serif, sans })
  expect(svg).not.toMatch(/<script|<text/)
  const { info } = await sharp(Buffer.from(svg)).raw().toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([1200, 630])
})

it('can set the letters of Indian names, and leaves out a title that it cannot set', () => {
  const faces = [serif, sans] as const
  expect(canSet('Rāgi, ghī and kaṭhal – ₹40 “a day”', faces)).toBe(true)
  expect(canSet('दही', faces)).toBe(false)
  const titled = (title: string) =>
    drawSocial({ title, art: '' }, { serif, sans }).includes('translate(60 ')
  expect([titled('Dahi'), titled('दही')]).toEqual([true, false])
})

it('sets the topic large where no title can stand', () => {
  const draw = (title: string, topic?: string) =>
    drawSocial({ title, topic, art: '' }, { serif, sans })
  expect(draw('दही', 'Gut Health')).toBe(draw('Gut Health'))
})

it.each([
  ['Dahi (दही) and your gut', 'Dahi and your gut'],
  ['Moong and your skin: मूँग और त्वचा', 'Moong and your skin'],
  ['दही – Dahi, day by day', 'Dahi, day by day'],
  ['Dahi: day by day', 'Dahi: day by day'],
  // A word in the middle may be what the title is about.
  ['No दूध for acne?', ''],
  ['दही और त्वचा', ''],
])('sets of the title %j what can be left standing by itself', (title, part) => {
  expect(settablePart(title, [serif, sans])).toBe(part)
})

it('moves pairs such as To together, as the typeface wants it', () => {
  expect(measure('To')).toBeLessThan(measure('T') + measure('o'))
})

it('asks for no font of the machine: labels of drawings become outlines in their place', async () => {
  const words =
    '<g text-anchor="middle"><text x="48" y="30" font-size="20">Gut &amp; skin</text></g>'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 54"><title>T</title>${words}</svg>`
  const markup = outlineDrawing(readDrawing(svg, 'a.svg').drawing, [sans, serif])
  expect(markup).not.toMatch(/<text|<title|Gut/)
  const { data, info } = await sharp(Buffer.from(markup))
    .raw()
    .toBuffer({ resolveWithObject: true })
  const columns = Array.from({ length: info.width }, (_, x) =>
    Array.from({ length: info.height }, (_row, y) => data[(y * info.width + x) * 4 + 3] ?? 0),
  ).map((column) => column.some((alpha) => alpha > 128))
  const [first, last] = [columns.indexOf(true), columns.lastIndexOf(true)]
  expect(Math.abs(first + last - 96)).toBeLessThan(4)
  expect(last - first).toBeGreaterThan(60)
})

it('draws every drawing of the site without a label left to the machine', () => {
  for (const name of fs.readdirSync('content/images').filter((file) => file.endsWith('.svg'))) {
    const svg = fs.readFileSync(path.join('content/images', name), 'utf8')
    const { drawing } = readDrawing(svg, name)
    expect(outlineDrawing(drawing, [sans, serif])).not.toMatch(/<text|<tspan/)
  }
})

it('uses the colours of the site, by day and by night', () => {
  const sheet = fs.readFileSync('app/globals.css', 'utf8')
  const [day = '', night = ''] = sheet.split('@media (prefers-color-scheme: dark)')
  for (const [part, colours] of [
    [day, palette],
    [night.split('@theme')[0] ?? '', nightPalette],
  ] as const)
    for (const [name, colour] of Object.entries(colours)) {
      const variable = { cream: 'cream-deep', soft: 'leaf-soft' }[name] ?? name
      expect(part).toContain(`--${variable}: ${colour};`)
    }
})
