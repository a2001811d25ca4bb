import { beforeAll, describe, expect, it, vi } from 'vitest'
import { nearestTitles } from '@/lib/content/nearest-titles'
import { searchArticles } from '@/lib/content/search/search'
import { env } from '@/lib/env'
import { listedArticle } from '@/tests/factories/listed-article'
import { publishArticles } from '@/tests/factories/publish-articles'

const found = async (query: string) =>
  (await searchArticles(query)).hits.map(({ article }) => article.slug)

beforeAll(async () => {
  await publishArticles(env().dataDir, [
    await listedArticle('## A bowl\n\nSet yogurt overnight. Yogurt is alive.', { slug: 'a-bowl' }),
    await listedArticle('Milk turns into it.', { slug: 'yogurt-by-itself' }),
    await listedArticle('What acne is.\n\n## Pressure\n\nHigh blood pressure and salt.', {
      slug: 'acne-and-you',
    }),
    await listedArticle('Under pressure, the blood oranges gave way.', { slug: 'oranges' }),
    await listedArticle('Probiotics for acne, some say.', { slug: 'probiotics' }),
    await listedArticle('Secretwort cures nothing. Yogurt.', { slug: 'secret', draft: true }),
    await listedArticle('Futurewort and yogurt.', { slug: 'tomorrow', date: '2999-01-01' }),
  ])
})

describe('what is found', () => {
  it('ranks a word in the title before the same word in the body', async () => {
    expect(await found('yogurt')).toEqual(['yogurt-by-itself', 'a-bowl'])
  })

  it.each(['dahi', 'दही', 'curd', 'yogrut', 'yoghurts', 'YOGURT', 'yogur', 'dhai', 'dahii'])(
    '%s finds yogurt',
    async (query) => {
      expect((await found(query)).sort()).toEqual(['a-bowl', 'yogurt-by-itself'])
    },
  )

  it('finds acne by pimples, with a slip in it too', async () => {
    expect(await found('pimpels')).toEqual(['acne-and-you', 'probiotics'])
  })

  it('puts an article that answers both words first', async () => {
    expect((await found('probiotics acne'))[0]).toBe('probiotics')
  })

  it('takes a phrase for one thing: BP is not any blood and any pressure', async () => {
    expect(await found('BP')).toEqual(['acne-and-you'])
  })

  it.each(['', '   ', '…', 'the', 'xyzzyplugh', '\u0000', '%', '(', '.*', 'क्षत्रज्ञ', '😀'])(
    '%j finds nothing and breaks nothing',
    async (query) => {
      expect(await found(query)).toEqual([])
    },
  )

  it('takes a very long query for its first hundred characters', async () => {
    const { query, hits } = await searchArticles('yogurt '.repeat(5_000))
    expect(query.length).toBeLessThanOrEqual(100)
    expect(hits).not.toEqual([])
  })
})

describe('drafts and future articles', () => {
  it.each(['secretwort', 'secret', 'futurewort', 'tomorrow', 'secretwrot'])(
    '%s neither finds nor suggests them',
    async (query) => {
      const answer = await searchArticles(query)
      expect(answer).toMatchObject({ hits: [], total: 0, also: [], corrections: [] })
      expect(answer.suggestion).toBeUndefined()
      expect(await nearestTitles(`/articles/${query}`)).toEqual([])
    },
  )
})

describe('what is said beside the results', () => {
  it('names the synonyms that articles hold, and only those', async () => {
    expect((await searchArticles('dahi')).also).toEqual(['yogurt'])
  })

  it('names what a slip was read as', async () => {
    expect((await searchArticles('yogrut')).corrections).toEqual([
      { typed: 'yogrut', read: 'yogurt' },
    ])
  })

  it('suggests a query where most words lead nowhere', async () => {
    expect((await searchArticles('qqq www zzz acne')).suggestion).toBe('acne')
  })
})

it('finds a scheduled article from its minute on, and not before', async () => {
  const found = async (now: string) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) })
    return (await searchArticles('futurewort')).total
  }
  expect(await found('2998-12-31T23:59:59+05:30')).toBe(0)
  expect(await found('2999-01-01T00:00:00+05:30')).toBe(1)
  expect(await found('2998-12-31T23:59:59+05:30')).toBe(0)
  vi.useRealTimers()
})

describe('nearest titles', () => {
  const near = async (path: string) => (await nearestTitles(path)).map(({ slug }) => slug)

  it.each([
    ['/articles/yogurt-by-itslef', 'yogurt-by-itself'],
    ['/2024/08/acne-and-you.html', 'acne-and-you'],
    ['/Probiotic/', 'probiotics'],
    ['/blog/dahi', 'yogurt-by-itself'],
  ])('%s may have meant %s', async (path, slug) => {
    expect((await near(path))[0]).toBe(slug)
  })

  it.each([
    '/',
    '/articles',
    '/wp-login.php',
    '/%E0%A4%A',
    '/articles/milk',
    `/${'a-'.repeat(4000)}`,
  ])('%s has none', async (path) => {
    expect(await near(path)).toEqual([])
  })
})
