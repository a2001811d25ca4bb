import { expect, it } from 'vitest'
import { sourceWord } from '@/lib/plan/count-step'
import { readSource } from '@/lib/plan/source'

const site = 'https://nouriva.example'

it.each([
  [`${site}/articles/gut-skin-connection`, { article: '/articles/gut-skin-connection' }],
  [
    `${site}/articles/gut-skin-connection?email=a@b#c`,
    { article: '/articles/gut-skin-connection' },
  ],
  [`${site}/articles`, {}],
  [`${site}/my-data?token=secret`, {}],
  ['https://evil.example/articles/gut-skin-connection', {}],
  ['nonsense', {}],
  [null, {}],
  [`${site}/articles/${'a'.repeat(200)}`, {}],
])('reads of the referring page %j: %j', (referer, source) => {
  expect(readSource(referer, {}, site)).toEqual(source)
})

it('takes plain campaign names and no other words', () => {
  const query = {
    utm_source: ' newsletter ',
    utm_medium: 'asha@example.com',
    utm_campaign: ['a', 'b'],
    utm_term: 'x',
  }
  expect(readSource(null, query, site)).toEqual({ utmSource: 'newsletter' })
  expect(readSource(null, { utm_source: 'x'.repeat(61) }, site)).toEqual({})
})

it('has one word for a source', () => {
  expect(sourceWord({ article: '/articles/a', utmSource: 'b' })).toBe('/articles/a')
  expect(sourceWord({ utmSource: 'b' })).toBe('utm:b')
  expect(sourceWord(undefined)).toBe('direct')
})
