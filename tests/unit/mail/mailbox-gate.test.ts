import { beforeEach, expect, it, vi } from 'vitest'

/** Env is parsed once a process: each case gets fresh modules. */
async function gate(headers: Record<string, string>, variables: Record<string, string> = {}) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  const { mailboxIsOpen } = await import('@/lib/mail/mailbox-gate')
  return mailboxIsOpen(new Headers(headers))
}

beforeEach(() => {
  vi.resetModules()
  vi.unstubAllEnvs()
})

const provider = {
  RESEND_API_KEY: 're_x',
  MAIL_FROM: 'a@example.com',
  OWNER_EMAIL: 'o@example.com',
}

it.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000'])(
  'is open to %s on a machine without a provider',
  async (host) => {
    expect(await gate({ host })).toBe(true)
  },
)

it.each(['nouriva.example', 'localhost.evil.example', 'evil@localhost', ''])(
  'is closed to the host %j',
  async (host) => {
    expect(await gate({ host })).toBe(false)
  },
)

it('is closed where the front saw a proxy', async () => {
  expect(await gate({ host: 'localhost:3000', 'x-nouriva-forwarded': '1' })).toBe(false)
})

it('is closed once a provider key is set', async () => {
  expect(await gate({ host: 'localhost:3000' }, provider)).toBe(false)
})

it('is closed on a public site', async () => {
  expect(
    await gate({ host: 'localhost:3000' }, { ...provider, SITE_URL: 'https://nouriva.example' }),
  ).toBe(false)
})
