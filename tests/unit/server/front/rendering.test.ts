import type { ServerResponse } from 'node:http'
import { expect, it } from 'vitest'
import { formStamp } from '@/lib/forms/trap'
import type { Kept } from '@/lib/server/front/cache/page-cache'
import { renderingOf } from '@/lib/server/front/cache/rendering'
import { makeKept } from '@/lib/server/front/make-kept'

const headers = { 'content-type': 'text/html' }
const page = (body: string, status = 200, more = {}) =>
  renderingOf({ status, headers: { ...headers, ...more }, body: Buffer.from(body) })
const form = (now: number) =>
  `<form><input type="hidden" name="stamp" value="${formStamp('comment', undefined, now)}"/></form>`
const data = '<script>(self.__next_f=self.__next_f||[]).push([0])</script>'

it('is the same for a form that is stamped later, and for data that comes in other pieces', () => {
  const pieces = `${data}<script>self.__next_f.push([1,"a"])</script>`
  expect(page(`${form(1.7e12)}<p>Words</p>${data}`)).toBe(
    page(`${form(1.8e12)}<p>Words</p>${pieces}`),
  )
})

it.each([
  ['a word', page('<p>Wörds</p>')],
  ['another script', page('<p>Words</p><script>go()</script>')],
  ['a status', page('<p>Words</p>', 404)],
  ['a header', page('<p>Words</p>', 200, { link: '<x>' })],
])('is another one for %s', (_, other) => {
  expect(other).not.toBe(page('<p>Words</p>'))
})

const how = {
  host: 'localhost',
  requestId: 'x',
  onTrouble: () => {},
  base: {},
  https: false,
  dev: false,
  files: { module: () => null, stylesheet: () => null },
}

it('keeps the answer that is there when Next says the same once more, and makes another when it does not', async () => {
  let says = '<p>Words</p>'
  const handler = async (_: unknown, response: ServerResponse) => {
    response.writeHead(200, headers)
    response.end(`${form(Date.now())}${says}`)
  }
  const asked = { ...how, handler }
  const first = await makeKept('/about', asked)
  const before = { ...first, rendering: first.rendering } as unknown as Kept
  expect((await makeKept('/about', asked, before)).page).toBe(first.page)
  says = '<p>Other words</p>'
  const other = await makeKept('/about', asked, before)
  expect(other.page.body.toString()).toContain('Other words')
  expect(other.rendering).not.toBe(first.rendering)
})

it('makes no fingerprint of what is not parsed', async () => {
  const picture = async (_: unknown, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'image/png', 'cache-control': 'public' })
    response.end(Buffer.from([0xff, 0xfe]))
  }
  const made = await makeKept('/media/a.png', { ...how, handler: picture })
  expect(made).toMatchObject({ keep: 'for all', rendering: undefined })
})
