import { once } from 'node:events'
import net from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createServer, listen, type Patience } from '@/lib/server/front/server'
import { runFront } from '@/tests/unit/server/ask-front'

let close = () => {}
afterEach(() => close())

async function serverWith(patience: Partial<Patience>) {
  const server = createServer({ looking: 20, ...patience })
  server.on('request', (_request, response) => void response.end('ok'))
  await listen(server, 0, '127.0.0.1')
  close = () => {
    server.closeAllConnections()
    server.close()
  }
  return (server.address() as net.AddressInfo).port
}

/** Sends bytes as they are and gives what came back until the connection was closed. */
async function send(port: number, text: string): Promise<string> {
  const socket = net.connect(port, '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk
  })
  socket.on('error', () => {})
  socket.write(text)
  await once(socket, 'close')
  return answer
}

describe('what is no request is answered, with the headers of every answer', () => {
  it.each([
    ['noise', 'hello\r\n\r\n', '400'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      '400',
    ],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      '400',
    ],
    ['a line break in a name', 'GET / HTTP/1.1\r\nHo st: a\r\n\r\n', '400'],
    ['headers without end', `GET / HTTP/1.1\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, '431'],
  ])('%s', async (_, text, status) => {
    const answer = await send(await serverWith({}), text)
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    for (const name of ['content-security-policy', 'x-content-type-options', 'referrer-policy'])
      expect(answer).toContain(`\r\n${name}: `)
    expect(answer).toContain('\r\nconnection: close\r\n')
  })
})

describe('a body that is far too large', () => {
  it.each([
    ['said beforehand', 'Content-Length: 20971520\r\n\r\n', ''],
    ['in chunks', 'Transfer-Encoding: chunked\r\n\r\n1400000\r\n', '\r\n0\r\n\r\n'],
  ])('is read to its end, %s, so that its sender can read the answer', async (_, start, end) => {
    const { port, close: closeFront } = await runFront(() => {
      throw new Error('nothing is asked of Next')
    })
    close = closeFront
    const socket = net.connect(port, '127.0.0.1')
    socket.on('error', () => {})
    const host = `Host: localhost:${port}\r\nConnection: close`
    socket.write(`POST /plan HTTP/1.1\r\n${host}\r\n${start}`)
    socket.write(Buffer.alloc(20 * 2 ** 20, 'a'))
    socket.pause()
    await new Promise((resolve) => socket.write(end, resolve))
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.resume()
    await once(socket, 'close')
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  })
})

describe('a client that is too slow is cut off', () => {
  it('while it sends its headers', async () => {
    const answer = await send(await serverWith({ headers: 60 }), 'GET / HTTP/1.1\r\nHost: a\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('while it sends its body', async () => {
    const port = await serverWith({ headers: 50, request: 60 })
    const socket = net.connect(port, '127.0.0.1')
    socket.on('error', () => {})
    socket.resume()
    socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc')
    await once(socket, 'close')
  })

  it('while it does not read what it asked for', async () => {
    // Long enough for the request to arrive on a machine that does a lot besides.
    const server = createServer({ looking: 20, idle: 1_500 })
    const body = Buffer.alloc(64 * 2 ** 20)
    const ended = new Promise((resolve) => {
      server.on('request', (_request, response) => void response.once('close', resolve).end(body))
    })
    await listen(server, 0, '127.0.0.1')
    close = () => void server.close()
    const socket = net.connect((server.address() as net.AddressInfo).port, '127.0.0.1')
    socket.on('error', () => {})
    const closed = once(socket, 'close')
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
    socket.pause()
    await ended
    socket.resume()
    await closed
    expect(socket.bytesRead).toBeLessThan(body.length)
  })
})

it('keeps an idle connection longer than a balancer does, and a stranger’s a few seconds', () => {
  expect(createServer({ proxied: true }).keepAliveTimeout).toBeGreaterThan(60_000)
  expect(createServer().keepAliveTimeout).toBeLessThanOrEqual(5_000)
})
