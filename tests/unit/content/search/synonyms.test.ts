import { expect, it } from 'vitest'
import { phraseAt, synonymsOf } from '@/lib/content/search/synonyms'
import { termOf } from '@/lib/content/search/terms'

it.each([
  ['dahi', 'yogurt'],
  ['दही', 'curd'],
  ['pimples', 'acne'],
  ['मुंहासे', 'acne'],
  ['chhaas', 'buttermilk'],
  ['ajwain', 'carom'],
  ['atta', 'wheat'],
  ['sugar', 'glycaemic'],
  ['पानी', 'water'],
  ['नींद', 'sleep'],
  ['तनाव', 'stress'],
])('%s finds %s, and the other way round', (one, other) => {
  expect(synonymsOf(termOf(one))).toContain(termOf(other))
  expect(synonymsOf(termOf(other))).toContain(termOf(one))
})

it('knows phrases of several words', () => {
  expect(synonymsOf('bp')).toContain('blood_pressur')
  expect(phraseAt(['high', 'blood', 'pressur'], 1)).toEqual({ term: 'blood_pressur', length: 2 })
  expect(phraseAt(['blood', 'test'], 0)).toBeNull()
})

it('does not find everything by one step more: milk is not dahi', () => {
  expect(synonymsOf(termOf('milk'))).not.toContain(termOf('dahi'))
  expect(synonymsOf('unknown')).toEqual([])
})
