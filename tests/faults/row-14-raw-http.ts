import { settledMemoryOf, tellingMemory } from './memory-of'
import { processOf } from './process-of'
import { raw, statusIn } from './raw-socket'
import { type Scenario, tallied } from './scenario'

/**
 * Of what is held after a thorough clean-up. In between V8 lets its heap grow before it cleans up: from a fresh start to some
 * 330 MB held within a few thousand requests, of ordinary pages as of these.
 */
const GROWTH_MB = 50
const big = Buffer.alloc(20 * 2 ** 20, 'a')

/** Requests that no browser makes, and what each must be answered; 0 is a connection that is cut. */
const abuses = (host: string): Record<string, [status: number[], parts: (string | Buffer)[]]> => {
  const post = (lines: string[], body: string | Buffer = '') => [
    [
      `POST /plan/contact/submit HTTP/1.1`,
      `Host: ${host}`,
      `Origin: http://${host}`,
      'Connection: close',
      ...lines,
      '',
      '',
    ].join('\r\n'),
    body,
  ]
  const get = (target: string, ...lines: string[]) => [
    [`GET ${target} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...lines, '', ''].join('\r\n'),
  ]
  const sized = (type: string, body: string | Buffer, ...more: string[]) =>
    post([`Content-Type: ${type}`, `Content-Length: ${body.length}`, ...more], body)
  return {
    'multipart without a boundary': [[400], sized('multipart/form-data', 'x')],
    'multipart that ends early': [[400], sized('multipart/form-data; boundary=y', '--y\r\nbroken')],
    'multipart of 2,000 parts': [
      [200, 303, 400, 422],
      sized(
        'multipart/form-data; boundary=y',
        `${'--y\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n'.repeat(2_000)}--y--\r\n`,
      ),
    ],
    JSON: [[400], sized('application/json', '{"name":')],
    'no type': [[400], post(['Content-Length: 1'], 'x')],
    '20 MB': [[413], sized('application/x-www-form-urlencoded', big)],
    '20 MB in chunks': [
      [413],
      post(
        ['Content-Type: application/x-www-form-urlencoded', 'Transfer-Encoding: chunked'],
        Buffer.concat([
          Buffer.from(`${big.length.toString(16)}\r\n`),
          big,
          Buffer.from('\r\n0\r\n\r\n'),
        ]),
      ),
    ],
    'a gzipped body': [
      [415],
      sized('application/x-www-form-urlencoded', 'xx', 'Content-Encoding: gzip'),
    ],
    'an action of another build': [
      [400, 422, 303],
      sized('application/x-www-form-urlencoded', 'a=b', `Next-Action: ${'a'.repeat(40)}`),
    ],
    'an action on a page': [
      [405],
      [
        `POST /plan HTTP/1.1\r\nHost: ${host}\r\nNext-Action: ${'a'.repeat(40)}\r\nContent-Length: 2\r\nConnection: close\r\n\r\n[]`,
      ],
    ],
    'a NUL in the address': [[400], get('/articles/%00')],
    'a broken escape': [[400], get('/articles/%zz')],
    dots: [[400], get('/articles/../../etc/passwd')],
    'encoded dots': [[400, 404], get('/articles/%2e%2e/%2e%2e/etc/passwd')],
    'a backslash': [[400], get('/\\evil.example')],
    'two slashes': [[400], get('//evil.example/')],
    '9 kB of address': [[414], get(`/${'a'.repeat(9_000)}`)],
    '20 kB of headers': [[431], get('/', `X: ${'a'.repeat(20_000)}`)],
    'an unknown method': [
      [400, 405],
      [`BREW / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`],
    ],
    'no method': [[400], ['hello\r\n\r\n']],
    TRACE: [[405], [`TRACE / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`]],
    CONNECT: [[0, 400, 405], [`CONNECT evil.example:80 HTTP/1.1\r\nHost: ${host}\r\n\r\n`]],
    'no host': [[400], ['GET / HTTP/1.1\r\nConnection: close\r\n\r\n']],
    'two hosts in one': [[400], ['GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n']],
    'two lengths': [[400], post(['Content-Length: 1', 'Content-Length: 2'], 'xx')],
    'a length and chunks': [
      [400],
      post(['Content-Length: 1', 'Transfer-Encoding: chunked'], '0\r\n\r\n'),
    ],
    'a negative length': [[400], post(['Content-Length: -1'], 'x')],
    'chunks that lie': [
      [400],
      post(
        ['Content-Type: application/x-www-form-urlencoded', 'Transfer-Encoding: chunked'],
        'zz\r\nxx\r\n',
      ),
    ],
    'an upgrade': [[200, 400, 426], get('/', 'Upgrade: websocket', 'Connection: Upgrade')],
    'HTTP/2 without TLS': [[0, 400, 505], ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n']],
    'a bare line feed in a header': [
      [400],
      [`GET / HTTP/1.1\r\nHost: ${host}\r\nX: a\nY: b\r\nConnection: close\r\n\r\n`],
    ],
    'a range of many': [
      [200],
      get(
        '/icon.svg',
        `Range: bytes=${Array.from({ length: 500 }, (_, n) => `${n}-${n}`).join(',')}`,
      ),
    ],
  }
}

export const rawHttp: Scenario = {
  row: 14,
  what: 'what is no proper request, written to the socket byte by byte',
  pass: `each answered as listed, 413 for size, never 5xx; after a clean-up the memory has grown by at most ${GROWTH_MB} MB`,
  async run(stage) {
    const world = await stage.own({ variables: tellingMemory })
    const web = await processOf(world, 'web')
    const { port, host } = new URL(world.url)
    const problems: string[] = []
    const seen: number[] = []
    const all = Object.entries(abuses(host))
    const round = async () => {
      for (const [name, [due, parts]] of all) {
        const status = statusIn(await raw(Number(port), parts))
        seen.push(status)
        if (!due.includes(status)) problems.push(`${name}: ${status}, not ${due.join(' or ')}`)
      }
    }
    for (let nth = 0; nth < 3; nth += 1) await round()
    const before = await settledMemoryOf(world, web)
    const rounds = stage.times(100)
    for (let nth = 0; nth < rounds; nth += 1) await round()
    const after = await settledMemoryOf(world, web)
    const grown = Math.round(after.rss - before.rss)
    if (grown > GROWTH_MB) problems.push(`memory grew by ${grown} MB`)
    const { status } = await fetch(`${world.url}/readyz`)
    if (status !== 200) problems.push(`afterwards /readyz is ${status}`)
    return {
      counts: `${all.length} kinds, ${rounds + 3} times each`,
      seen: `${tallied(seen.sort())}; memory ${grown} MB more, ${Math.round(after.live - before.live)} of it alive`,
      problems: [...new Set(problems)],
    }
  },
}
