import { expect, it } from 'vitest'
import { keptAddress } from '@/lib/server/front/cache/kept-routes'

it.each([
  ['/', '/', '/'],
  ['/articles/[slug]', '/articles/a', '/articles/a'],
  ['/articles/[slug]', '/articles/a?utm_source=x&fbclid=1', '/articles/a'],
  ['/articles', '/articles?page=2&utm_medium=y', '/articles?page=2'],
  ['/articles', '/articles?', '/articles'],
  ['/articles/[slug]', '/articles/a?comments=2', '/articles/a?comments=2'],
])('%s: %s is kept as %s', (route, url, kept) => {
  expect(keptAddress(route, url)).toBe(kept)
})

it.each([
  ['/articles/[slug]', '/articles/a?comment=held'],
  ['/articles/[slug]', '/articles/a?reply=1&utm_source=x'],
  ['/articles/[slug]', '/articles/a?comments=2&reply=1'],
  ['/articles/[slug]', '/articles/%61'],
  ['/articles', '/articles?page=02'],
  ['/articles', '/articles?page=2&page=3'],
  ['/articles', '/articles?page=99999'],
  ['/search', '/search?q=dahi'],
  ['/plan', '/plan'],
  ['/plan/[step]', '/plan/goals'],
  ['/preview/[slug]', '/preview/a?token=x'],
  ['/owner', '/owner'],
  ['/trouble', '/trouble'],
  ['/healthz', '/healthz'],
  ['(none)', '/nothing'],
  ['constructor', '/constructor'],
])('%s: %s is not kept', (route, url) => {
  expect(keptAddress(route, url)).toBeNull()
})
