import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => vi.unstubAllEnvs())

async function cookiesOf(siteUrl: string) {
  vi.stubEnv('SITE_URL', siteUrl)
  vi.stubEnv('RESEND_API_KEY', 're_x')
  vi.stubEnv('MAIL_FROM', 'hello@nouriva.example')
  vi.stubEnv('OWNER_EMAIL', 'owner@nouriva.example')
  vi.resetModules()
  return await import('@/lib/cookie')
}

it('binds a cookie to the very host on https', async () => {
  const { cookieLine, readCookie } = await cookiesOf('https://nouriva.example')
  const line = cookieLine('a', 'b', 60)
  expect(line).toBe('__Host-a=b; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure')
  expect(readCookie('a=forged; __Host-a=b', 'a')).toBe('b')
})

it('names it plainly on http, where a browser would refuse the prefix', async () => {
  const { cookieLine, readCookie } = await cookiesOf('http://localhost:3000')
  expect(cookieLine('a', 'b', 60)).toBe('a=b; Path=/; Max-Age=60; HttpOnly; SameSite=Lax')
  expect(readCookie('aa=x;a=b=c; d=e', 'a')).toBe('b=c')
  expect(readCookie('ab=x', 'a')).toBeUndefined()
  expect(readCookie(null, 'a')).toBeUndefined()
})
