import { afterEach, expect, it, vi } from 'vitest'

const TOKEN = 'a-token-for-a-monitor-of-at-least-32-characters'
const here = { host: '127.0.0.1:3000', 'x-nouriva-client': '127.0.0.1' }

afterEach(() => vi.unstubAllEnvs())

async function mayRead(headers: Record<string, string>, token?: string): Promise<boolean> {
  vi.resetModules()
  vi.stubEnv('METRICS_TOKEN', token ?? '')
  const { mayReadMetrics } = await import('@/lib/metrics/may-read')
  return mayReadMetrics(new Headers(headers))
}

it.each([
  ['from this machine', here],
  ['over IPv6', { host: '[::1]:3000', 'x-nouriva-client': '::1' }],
  ['on a socket for both', { host: 'localhost', 'x-nouriva-client': '::ffff:127.0.0.1' }],
  [
    'with the token, from anywhere',
    { 'x-nouriva-client': '203.0.113.9', authorization: `Bearer ${TOKEN}` },
  ],
])('may be read %s', async (_, headers) => {
  expect(await mayRead(headers, TOKEN)).toBe(true)
})

it.each([
  ['another machine', { ...here, 'x-nouriva-client': '203.0.113.9' }],
  ['a proxy', { ...here, 'x-nouriva-forwarded': '1' }],
  ['a proxy that does not say so', { ...here, host: 'nouriva.example' }],
  ['a page that renamed itself', { ...here, host: '127.0.0.1.evil.example' }],
  ['a client without an address', { host: '127.0.0.1' }],
  ['a wrong token', { ...here, authorization: 'Bearer wrong' }],
])('may not be read by %s', async (_, headers) => {
  expect(await mayRead(headers, TOKEN)).toBe(false)
})

it('takes no token where none is set', async () => {
  expect(await mayRead({ authorization: 'Bearer undefined' })).toBe(false)
  expect(await mayRead({ authorization: 'Bearer ' })).toBe(false)
})
