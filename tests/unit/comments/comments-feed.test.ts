import { expect, it } from 'vitest'
import { commentsFeed } from '@/lib/comments/comments-feed'
import type { PlacedComment } from '@/lib/comments/newest-comments'
import { writeRss } from '@/lib/feeds/write-rss'

const article = { slug: 'one', title: 'One & only', description: 'What it is about.' }
const comment = (given: Partial<PlacedComment>): PlacedComment => ({
  id: '6f9619ff-8b86-4011-b42d-00c04fc964ff',
  name: 'Meera',
  website: null,
  text: 'Hello',
  at: new Date('2026-11-22T10:00:00Z'),
  byOwner: false,
  page: 1,
  ...given,
})
const feedOf = (...comments: PlacedComment[]) => commentsFeed(article, comments)

it('gives each its own address, and the time of the newest', () => {
  const older = comment({ id: 'a', at: new Date('2026-11-01T00:00:00Z') })
  const { entries, updated, home } = feedOf(comment({ page: 2 }), older)
  expect(entries.map(({ url }) => new URL(url)).map(({ search, hash }) => search + hash)).toEqual([
    '?comments=2#comment-6f9619ff-8b86-4011-b42d-00c04fc964ff',
    '#comment-a',
  ])
  expect(updated).toEqual(new Date('2026-11-22T10:00:00Z'))
  expect(home).toMatch(/\/articles\/one#comments$/)
})

it('holds no markup that somebody typed, and links that pass on no trust', () => {
  const text = '<img src=x onerror=alert(1)> ]]> https://x.example/?a=1&b="2\nbye'
  const [entry] = feedOf(comment({ text, name: '<b>M' })).entries
  expect(entry?.html).toBe(
    '<p>&lt;img src=x onerror=alert(1)&gt; ]]&gt; <a href="https://x.example/?a=1&amp;b=" rel="nofollow ugc">https://x.example/?a=1&amp;b=</a>&quot;2<br>bye</p>',
  )
  const rss = writeRss(feedOf(comment({ text, name: '<b>M' })))
  expect(rss).toContain('<dc:creator>&lt;b&gt;M</dc:creator>')
  expect(rss).toContain('<title>Comments on One &amp; only')
})

it('is a feed too where nobody has written', () => {
  expect(writeRss(feedOf())).toContain('</channel>')
})
