import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { compress } from '@/lib/server/front/compress'

const body = Buffer.from('Eat well, and know why. '.repeat(100))
const page = { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body }

it.each([
  ['br, gzip', 'br'],
  ['gzip, deflate', 'gzip'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['gzip, br;Q=0', 'gzip'],
  ['gzip, br;q=0;x=1', 'gzip'],
  ['BR', 'br'],
])('answers %j with %s', async (accepted, coding) => {
  const answer = await compress(page, accepted)
  expect(answer.headers).toMatchObject({ 'content-encoding': coding, vary: 'accept-encoding' })
  const back = coding === 'br' ? brotliDecompressSync(answer.body) : gunzipSync(answer.body)
  expect(back).toEqual(body)
})

it.each(['', 'identity', 'br;q=0, gzip;q=0.0', 'brotli'])(
  'leaves a page as it is for %j',
  async (accepted) => {
    const answer = await compress(page, accepted)
    expect(answer.headers).toEqual({ ...page.headers, vary: 'accept-encoding' })
    expect(answer.body).toEqual(body)
  },
)

it('leaves pictures, small answers and what is compressed already alone', async () => {
  const picture = { ...page, headers: { 'content-type': 'image/png' } }
  expect(await compress(picture, 'br')).toEqual(picture)
  const small = { ...page, body: Buffer.from('ok') }
  expect((await compress(small, 'br')).body).toEqual(small.body)
  const done = { ...page, headers: { ...page.headers, 'content-encoding': 'gzip' } }
  expect(await compress(done, 'br')).toEqual(done)
})
