import { brotliCompressSync, constants } from 'node:zlib'
import type { APIResponse } from '@playwright/test'
import { expect, test } from './site-test'

const MOST_TEXT = 14 * 1024
/** What a server may send before it hears back from a new client: ten packets of 1,460 bytes (RFC 6928). */
const FIRST_FLIGHT = 14_600
const MOST_BYTES = 110_000
const MOST_FONT_BYTES = 60_000

/** As the front sends what it keeps. */
const sent = (text: string) =>
  brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
    },
  }).length

const headBytes = (answer: APIResponse) =>
  'HTTP/1.1 200 OK\r\n\r\n'.length +
  answer.headersArray().reduce((sum, { name, value }) => sum + `${name}: ${value}\r\n`.length, 0)

/** Other tests write comments meanwhile: an article is weighed as it is published. */
const uncommented = (html: string) =>
  html.replace(/(<h2 id="part-comments">).*?(<div class="respond")/s, '$10 Comments</h2>$2')

test('the words and styles of every article arrive in the first flight of a connection', async ({
  request,
}) => {
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const paths = [...sitemap.matchAll(/<loc>[^<]*?(\/articles\/[a-z0-9-]+)<\/loc>/g)].map(
    ([, path]) => path as string,
  )
  expect(paths.length).toBeGreaterThan(10)
  const weights = await Promise.all(
    paths.map(async (path) => {
      const answer = await request.get(path)
      const html = await answer.text()
      expect(html).toContain('<style>')
      expect(html).toMatch(/<h2 id="part-comments">.*<div class="respond"/s)
      expect(html).not.toContain('rel="stylesheet"')
      const bytes = sent(uncommented(html))
      return { path, bytes, withHead: bytes + headBytes(answer) }
    }),
  )
  const heavy = weights.filter(
    ({ bytes, withHead }) => bytes > MOST_TEXT || withHead > FIRST_FLIGHT,
  )
  expect(heavy).toEqual([])
})

test('an article read to its end is a few small files', async ({ page }) => {
  await page.goto('/articles/gut-skin-connection')
  await page.locator('.comments').scrollIntoViewIfNeeded()
  const picture = page.locator('.picture img')
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.complete)).toBe(true)
  await page.evaluate(() => document.fonts.ready)
  const files = await page.evaluate(() =>
    [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ].map((entry) => {
      const { name, encodedBodySize: bytes } = entry as PerformanceResourceTiming
      return { name, bytes }
    }),
  )
  const sum = (some: typeof files) => some.reduce((total, { bytes }) => total + bytes, 0)
  const fonts = files.filter(({ name }) => name.endsWith('.woff2'))
  expect(files.length).toBeLessThanOrEqual(8)
  expect(sum(files)).toBeLessThan(MOST_BYTES)
  expect(fonts.length).toBeLessThanOrEqual(2)
  expect(sum(fonts)).toBeLessThan(MOST_FONT_BYTES)
  expect(await page.content()).not.toMatch(/rel="preload"/)
})

test('on a phone only titles change their face when it comes, and nothing moves', async ({
  page,
}) => {
  await page.setViewportSize({ width: 412, height: 823 })
  const fonts: string[] = []
  const painted = () =>
    page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  await page.route('**/*.woff2', async (route) => {
    fonts.push(route.request().url())
    await expect.poll(painted, { timeout: 30_000 }).toBe(true)
    await route.continue()
  })
  // A page where lines once broke elsewhere when the text's own face came.
  await page.goto('/topics/gut-health')
  await page.evaluate(() => document.fonts.ready)
  // A picture is taken of a whole frame, so that the browser knows by then what has moved.
  await page.screenshot()
  const moved = await page.evaluate(() => {
    const observer = new PerformanceObserver(() => {})
    observer.observe({ type: 'layout-shift', buffered: true })
    const shifts = observer.takeRecords() as (PerformanceEntry & { value: number })[]
    return shifts.reduce((sum, { value }) => sum + value, 0)
  })
  expect(fonts).toHaveLength(1)
  expect(moved).toBeLessThan(0.001)
})
