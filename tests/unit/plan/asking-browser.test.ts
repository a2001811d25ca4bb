import { expect, it } from 'vitest'
import { askedKeys, askingBrowserCookie } from '@/lib/plan/asking-browser'
import { submissionKey } from '@/lib/plan/submission-key'
import { submission } from '@/tests/factories/submission'

const HOUR = 60 * 60 * 1000
const keyOf = (given: ReturnType<typeof submission>) =>
  Buffer.from(submissionKey(given)).toString('base64url')
const pair = (line: string) => line.split(';')[0] ?? ''

it('knows the submissions of one browser, the newest first and three at most', () => {
  const asked = [submission(), submission(), submission(), submission()]
  let cookie: string | null = null
  for (const each of asked) cookie = pair(askingBrowserCookie(each, cookie))
  expect(askedKeys(cookie)).toEqual(asked.slice(1).reverse().map(keyOf))
})

it('counts the same submission once', () => {
  const asked = submission()
  const cookie = pair(askingBrowserCookie(asked, pair(askingBrowserCookie(asked, null))))
  expect(askedKeys(cookie)).toEqual([keyOf(asked)])
})

it('lasts as long as the confirm link', () => {
  const now = new Date()
  const cookie = pair(askingBrowserCookie(submission(), null, now))
  expect(askedKeys(cookie, new Date(now.getTime() + 71.9 * HOUR))).toHaveLength(1)
  expect(askedKeys(cookie, new Date(now.getTime() + 72.1 * HOUR))).toEqual([])
})

it('believes nothing that we have not signed', () => {
  const mine = pair(askingBrowserCookie(submission(), null))
  const [name = '', value = ''] = mine.split('=')
  const parts = value.split('.')
  const forged = [parts[0], keyOf(submission()), parts[2]].join('.')
  for (const other of [forged, '', '.', 'x', `9${value}`, value.slice(0, -1)])
    expect(askedKeys(`${name}=${other}`)).toEqual([])
  expect(askedKeys(null)).toEqual([])
})
