import { expect, it } from 'vitest'
import { isPublic } from '@/lib/content/is-public'

const at = (iso: string) => new Date(iso)

it('shows an article from midnight in India of its day', () => {
  const article = { draft: false, date: '2026-11-22' }
  expect(isPublic(article, at('2026-11-21T18:29:59Z'))).toBe(false)
  expect(isPublic(article, at('2026-11-21T18:30:00Z'))).toBe(true)
})

it('never shows a draft', () => {
  expect(isPublic({ draft: true, date: '2020-01-01' }, at('2026-11-22T00:00:00Z'))).toBe(false)
})
