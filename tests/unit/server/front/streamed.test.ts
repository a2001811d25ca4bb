import { once } from 'node:events'
import http from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { type Next, runFront } from '@/tests/unit/server/ask-front'

let close = () => {}
afterEach(() => close())

const CHUNK = Buffer.alloc(64 * 1024, 'x')
const MOST_CHUNKS = 2_000

function signal() {
  let give = () => {}
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give }
}

/** Asks for the table and gives the response before it is read. */
async function open(next: Next): Promise<http.IncomingMessage> {
  const routeOf = () => ({ pattern: '/owner/leads.csv', kind: 'handler' as const })
  const front = await runFront(next, { routeOf })
  close = front.close
  const headers = { host: `localhost:${front.port}`, 'accept-encoding': 'gzip, br' }
  const request = http.get({ port: front.port, path: '/owner/leads.csv', agent: false, headers })
  const [response] = await once(request, 'response')
  return response
}

const csv = { 'content-type': 'text/csv; charset=utf-8', 'x-nouriva-inner': 'ours' }

it('a table goes out as it is made, no faster than it is read', async () => {
  let made = 0
  const held = signal()
  const response = await open(async (_request, answer) => {
    answer.writeHead(200, csv)
    for (; made < MOST_CHUNKS; made += 1)
      if (!answer.write(CHUNK)) {
        held.give()
        await once(answer, 'drain')
      }
    answer.end('end')
  })
  await held.given
  expect(made).toBeLessThan(MOST_CHUNKS)
  expect(response.statusCode).toBe(200)
  expect(response.headers).toMatchObject({ 'cache-control': 'no-store' })
  expect(response.headers['content-security-policy']).toContain("default-src 'none'")
  expect(response.headers['x-nouriva-inner']).toBeUndefined()
  let bytes = 0
  for await (const chunk of response) bytes += chunk.length
  expect(bytes).toBe(MOST_CHUNKS * CHUNK.length + 'end'.length)
})

it('half a table is a broken one', async () => {
  const read = async () => {
    const response = await open(async (_request, answer) => {
      answer.writeHead(200, csv)
      answer.write(CHUNK)
      answer.destroy()
    })
    for await (const _ of response);
  }
  await expect(read()).rejects.toThrow(/aborted|hang up/)
})

it('what is no table is kept and finished like any other answer', async () => {
  const response = await open((_request, answer) => {
    answer.writeHead(303, { location: '/owner/sign-in' }).end('x')
  })
  expect(response.statusCode).toBe(303)
  expect(response.headers['content-length']).toBe('1')
})

it('a reader who leaves ends the making', async () => {
  const left = signal()
  const response = await open((_request, answer) => {
    answer.writeHead(200, csv)
    answer.write(CHUNK)
    answer.once('close', left.give)
  })
  response.destroy()
  await left.given
})
