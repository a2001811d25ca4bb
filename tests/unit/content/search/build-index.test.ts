import { expect, it } from 'vitest'
import { buildIndex } from '@/lib/content/search/build-index'
import { openIndex } from '@/lib/content/search/open-index'
import { packTerms } from '@/lib/content/search/pack-terms'

const yogurt = (face: string, weight = 0.4) => ({ term: 'yogurt', face, weight })

function index(
  ...articles: [slug: string, topics: string[], terms: ReturnType<typeof yogurt>[]][]
) {
  return openIndex(
    buildIndex(
      articles.map(([slug, titles, terms]) => {
        return { slug, topics: titles.map((title) => ({ title })), terms: packTerms(terms) }
      }),
    ),
  )
}

it('adds what an article is filed under to what it says itself', () => {
  const { rows, postingsOf } = index(
    ['one', ['Yogurt'], [yogurt('yogurt')]],
    ['two', [], [yogurt('yogurt')]],
    ['three', ['Yogurt'], []],
  )
  const weights = [...postingsOf(rows.get('yogurt') ?? -1)].map((posting) => posting & 255)
  expect(weights).toEqual([Math.round(0.48 * 255), Math.round(0.4 * 255), Math.round(0.08 * 255)])
})

it('shows a term as most articles write it, however the first one did', () => {
  const { rows, faces } = index(
    ['one', [], [yogurt('yogurts')]],
    ['two', [], [yogurt('yogurt')]],
    ['three', [], [yogurt('yogurt')]],
  )
  expect(faces[rows.get('yogurt') ?? -1]).toBe('yogurt')
})
