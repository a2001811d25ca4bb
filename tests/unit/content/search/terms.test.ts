import { expect, it } from 'vitest'
import { fold, termOf, wordsOf, wordTexts } from '@/lib/content/search/terms'

it.each([
  ['yogurts', 'yogurt'],
  ['baking', 'baked'],
  ['fermenting', 'fermented'],
  ['fibre', 'fiber'],
  ['glycaemic', 'glycemic'],
  ['oestrogen', 'estrogen'],
  ['flavours', 'flavor'],
  ['potatoes', 'potato'],
  ['berries', 'berry'],
  ['dried', 'dry'],
  ['skin’s', 'skin'],
  ['won’t', "won't"],
  ['Jalapeño', 'jalapeno'],
  ['ACNE', 'acne'],
])('takes %s and %s for one word', (one, other) => {
  expect(termOf(one)).toBe(termOf(other))
})

it.each([
  ['rice', 'rich'],
  ['seed', 'sing'],
  ['oats', 'oaths'],
  ['analysis', 'analyst'],
])('keeps %s and %s apart', (one, other) => {
  expect(termOf(one)).not.toBe(termOf(other))
})

it('finds words with their places in any script', () => {
  expect([...wordsOf('B12: दही, “crème”…')]).toEqual([
    { text: 'B12', at: 0 },
    { text: 'दही', at: 5 },
    { text: 'crème', at: 11 },
  ])
  expect(wordTexts('<b>&</b> — ¼')).not.toContain('<b>')
  expect(wordTexts('… — !')).toEqual([])
})

it('keeps the vowel signs of Devanagari, and forgives a missing nukta', () => {
  expect(fold('मुंहासे')).toBe('मुंहासे')
  expect(fold('गुड़')).toBe(fold('गुड'))
})
