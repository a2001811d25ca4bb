import { once } from 'node:events'
import net from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { runFront } from '@/tests/unit/server/ask-front'

let close = () => {}
afterEach(() => close())

/** Everything that comes back until the server closes. */
async function send(...requests: string[]): Promise<string[]> {
  const front = await runFront(
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>kept</p>')
    },
    { routeOf: () => ({ pattern: '/articles/[slug]', kind: 'page' }) },
  )
  close = front.close
  const { headers } = await front.ask('/articles/a')
  const socket = net.connect(front.port, '127.0.0.1')
  let said = ''
  socket.on('data', (chunk) => {
    said += chunk
  })
  const host = `Host: localhost:${front.port}\r\n`
  const known = `If-None-Match: ${headers.etag}\r\n`
  socket.write(requests.map((one) => `${one.replace('KNOWN', known)}${host}\r\n`).join(''))
  await once(socket, 'close')
  return said.split(/(?=HTTP\/1\.1 )/)
}

it('says nothing of a connection that stays, as HTTP/1.1 has it, and answers the next request on it', async () => {
  const answers = await send(
    'GET /articles/a HTTP/1.1\r\nConnection: keep-alive\r\n',
    'GET /articles/a HTTP/1.1\r\nKNOWN',
    'GET /articles/a HTTP/1.1\r\nConnection: close\r\n',
  )
  expect(answers.map((one) => one.slice(9, 12))).toEqual(['200', '304', '200'])
  for (const staying of answers.slice(0, 2))
    expect(staying).not.toMatch(/\r\n(connection|keep-alive):/i)
  expect(answers[2]).toMatch(/\r\nconnection: close\r\n/i)
})

it('tells a client of HTTP/1.0 that asked for it', async () => {
  const asked = 'GET /articles/a HTTP/1.0\r\nConnection: keep-alive\r\n'
  const [first, last] = await send(asked, 'GET /articles/a HTTP/1.0\r\n')
  expect(first).toMatch(/\r\nconnection: keep-alive\r\n/i)
  expect(last).toMatch(/\r\nconnection: close\r\n/i)
})
