import { describe, expect, it } from 'vitest'
import { isReading } from '@/lib/server/front/is-reading'

const firefox = 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0'
const asks = (headers: Record<string, string> = {}, method = 'GET') => ({
  method,
  headers: { 'user-agent': firefox, ...headers },
})
const article = '/articles/[slug]'

describe('a reading', () => {
  it('is a browser that opens an article', () => {
    expect(isReading(article, asks())).toBe(true)
    expect(isReading(article, asks({ 'sec-fetch-mode': 'navigate' }))).toBe(true)
  })

  it.each<Record<string, string>>([
    { 'sec-purpose': 'prefetch' },
    { 'sec-purpose': 'prefetch;prerender' },
    { purpose: 'prefetch' },
    { 'x-moz': 'prefetch' },
    { 'sec-fetch-mode': 'cors' },
    { 'user-agent': '' },
    { 'user-agent': 'curl/8.5.0' },
    {
      'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    },
    { 'user-agent': 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)' },
    { 'user-agent': 'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2)' },
    { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/147.0 Safari/537.36' },
    { 'user-agent': 'Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)' },
  ])('is nothing that fetches ahead or is a program: %j', (headers) => {
    expect(isReading(article, asks(headers))).toBe(false)
  })

  it('is neither a HEAD nor another page', () => {
    expect(isReading(article, asks({}, 'HEAD'))).toBe(false)
    expect(isReading('/articles', asks())).toBe(false)
    expect(isReading('/articles/[slug]/markdown', asks())).toBe(false)
  })

  it('knows the browsers of phones for people', () => {
    for (const agent of [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
      'Mozilla/5.0 (Linux; U; Android 14; en-IN) AppleWebKit/537.36 Version/4.0 Chrome/100 UCBrowser/13.8 Mobile Safari/537.36',
      'Mozilla/5.0 (Linux; Android 13; CUBOT X30) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36',
    ])
      expect(isReading(article, asks({ 'user-agent': agent })), agent).toBe(true)
  })
})
