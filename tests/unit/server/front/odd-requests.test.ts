import { once } from 'node:events'
import net from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { sendRefusal } from '@/lib/server/front/send'
import { createServer, listen } from '@/lib/server/front/server'
import { type Next, runFront } from '@/tests/unit/server/ask-front'
import { everyAnswer } from './every-answer'

let close = () => {}
afterEach(() => close())

const echo: Next = (request, response) => {
  response.writeHead(200, {
    'content-type': 'text/plain',
    'x-saw': JSON.stringify(request.headers),
  })
  response.end('ok')
}

/** Sends bytes as they are; HOST stands for the site's. Gives everything that came back until the close. */
async function send(text: string, options: Parameters<typeof runFront>[1] = {}): Promise<string> {
  const front = await runFront(echo, options)
  close = front.close
  const socket = net.connect(front.port, '127.0.0.1')
  let said = ''
  socket.on('data', (chunk) => {
    said += chunk
  })
  socket.on('error', () => {})
  socket.write(text.replaceAll('HOST', `localhost:${front.port}`))
  await once(socket, 'close')
  return said
}

const many = Array.from({ length: 120 }, (_, i) => `a${i}: b\r\n`).join('')
const end = 'Connection: close\r\n\r\n'

it('a header counts wherever it stands, be there a hundred before it', async () => {
  const forwarded = await send(
    `GET /x HTTP/1.1\r\nHost: HOST\r\n${many}X-Forwarded-For: 1.2.3.4\r\n${end}`,
    { trustedProxies: 1 },
  )
  expect(forwarded).toContain('"x-nouriva-forwarded":"1"')
  expect(forwarded).toContain('"x-nouriva-client":"1.2.3.4"')
  const host = await send(`GET /x HTTP/1.1\r\n${many}Host: HOST\r\n${end}`)
  expect(host).toMatch(/^HTTP\/1\.1 200 /)
  const packed = `POST /x HTTP/1.1\r\nHost: HOST\r\n${many}Content-Encoding: gzip\r\nContent-Length: 1\r\n`
  expect(await send(`${packed}${end}x`)).toMatch(/^HTTP\/1\.1 415 /)
})

it.each([
  ['without a host', `GET /about HTTP/1.1\r\n${end}`, '400'],
  [
    'that expects what we do not do',
    `GET /about HTTP/1.1\r\nHost: HOST\r\nExpect: foo\r\n${end}`,
    '417',
  ],
  ['for a tunnel', `CONNECT a:1 HTTP/1.1\r\nHost: HOST\r\n${end}`, '405'],
])('a request %s is refused with the headers of every answer', async (_, text, status) => {
  const answer = await send(text)
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  for (const name of everyAnswer) expect(answer).toContain(`\r\n${name}: `)
})

it('takes an address in its absolute form, of this site alone', async () => {
  expect(await send(`GET http://HOST/about?a=b HTTP/1.1\r\nHost: HOST\r\n${end}`)).toMatch(
    /^HTTP\/1\.1 200 /,
  )
  expect(await send(`GET http://other.example/about HTTP/1.1\r\nHost: HOST\r\n${end}`)).toMatch(
    /^HTTP\/1\.1 400 /,
  )
})

it('says nothing more when a body stalls whose request is answered already', async () => {
  const server = createServer({ looking: 20, headers: 50, request: 60 })
  server.on('request', (_request, response) => {
    sendRefusal(response, { status: 405, text: 'Method not allowed' }, {})
  })
  await listen(server, 0, '127.0.0.1')
  close = () => void server.close()
  const socket = net.connect((server.address() as net.AddressInfo).port, '127.0.0.1')
  let said = ''
  socket.on('data', (chunk) => {
    said += chunk
  })
  socket.on('error', () => {})
  socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc')
  await once(socket, 'close')
  expect(said.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 405'])
})

it('an answer of no content has no length and no type', async () => {
  const routeOf = () => ({ pattern: '/about', kind: 'page' as const })
  const answer = await send(`OPTIONS /about HTTP/1.1\r\nHost: HOST\r\n${end}`, { routeOf })
  expect(answer).toMatch(/^HTTP\/1\.1 204 /)
  expect(answer).not.toMatch(/\r\ncontent-(?:length|type):/i)
})

it('drops what Next says to itself, in the desk too', async () => {
  for (const path of ['/', '/owner']) {
    const asked = `GET ${path} HTTP/1.1\r\nHost: HOST\r\nx-nextjs-data: 1\r\nx-middleware-subrequest: a\r\n${end}`
    expect(await send(asked)).not.toMatch(/x-nextjs-data|x-middleware/)
  }
})

it('what Next lets its answers vary by stays in the house', async () => {
  const front = await runFront((_request, response) => {
    response.writeHead(200, { 'content-type': 'image/jpeg', vary: 'rsc, next-router-state-tree' })
    response.end('x')
  })
  close = front.close
  expect((await front.ask('/media/a.jpg')).headers.vary).toBeUndefined()
})
