import { randomUUID } from 'node:crypto'
import { afterEach, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { mayMail } from '@/lib/forms/address-limit'
import { networkLimit } from '@/lib/forms/network-limit'

const from = (client: string) => new Headers({ 'x-nouriva-client': client })
const freshAddress = () => `reader.${randomUUID()}@example.com`

afterEach(() => vi.unstubAllEnvs())

/** The same code as another process would load it: no memory of this one. */
async function anotherProcess() {
  vi.resetModules()
  return {
    ...(await import('@/lib/forms/network-limit')),
    ...(await import('@/lib/forms/address-limit')),
  }
}

it('lets a network send ten times an hour, then says how long to wait; others are not touched', async () => {
  const client = from('203.0.113.1')
  for (let nth = 0; nth < 10; nth += 1)
    expect(await networkLimit(client, 'plan')).toEqual({ allowed: true })
  const refused = await networkLimit(client, 'plan')
  expect(refused).toMatchObject({ allowed: false })
  const { retryAfterSeconds } = refused as { retryAfterSeconds: number }
  expect(retryAfterSeconds).toBeGreaterThan(3_500)
  expect(retryAfterSeconds).toBeLessThanOrEqual(3_600)
  expect(await networkLimit(from('203.0.113.2'), 'plan')).toEqual({ allowed: true })
  expect(await networkLimit(client, 'comment')).toEqual({ allowed: true })
})

it('lets a network ask for ten mails an hour over all forms that owe one to any address', async () => {
  const client = from('203.0.113.4')
  for (const form of ['plan', 'draft', 'resend', 'subscribe', 'my-data'] as const)
    for (let nth = 0; nth < 2; nth += 1)
      expect(await networkLimit(client, form)).toEqual({ allowed: true })
  for (const form of ['plan', 'draft', 'resend', 'subscribe', 'my-data'] as const)
    expect(await networkLimit(client, form)).toMatchObject({ allowed: false })
  for (const form of ['comment', 'owner', 'passkey'] as const)
    expect(await networkLimit(client, form)).toEqual({ allowed: true })
})

it('counts exactly, however many ask at once, and a restart forgets nothing', async () => {
  const client = from('2001:db8:7:7::1')
  const first = await Promise.all(Array.from({ length: 8 }, () => networkLimit(client, 'plan')))
  const other = await anotherProcess()
  const neighbour = from('2001:db8:7:7:ffff::2')
  const second = await Promise.all(
    Array.from({ length: 8 }, () => other.networkLimit(neighbour, 'plan')),
  )
  expect([...first, ...second].filter(({ allowed }) => allowed)).toHaveLength(10)
})

it('counts nothing for a network that UNLIMITED_NETWORKS lifts', async () => {
  vi.stubEnv('UNLIMITED_NETWORKS', '192.0.2.0/24')
  const { networkLimit: lifted } = await anotherProcess()
  const before = await db().rateLimit.count()
  for (let nth = 0; nth < 12; nth += 1)
    expect(await lifted(from('192.0.2.9'), 'plan')).toEqual({ allowed: true })
  expect(await db().rateLimit.count()).toBe(before)
})

it('does not lock everybody out when the proxy in front is not counted', async () => {
  vi.stubEnv('SITE_URL', 'https://nouriva.example')
  vi.stubEnv('RESEND_API_KEY', 're_x')
  vi.stubEnv('MAIL_FROM', 'hello@nouriva.example')
  vi.stubEnv('OWNER_EMAIL', 'owner@nouriva.example')
  const { networkLimit: behindProxy } = await anotherProcess()
  for (let nth = 0; nth < 11; nth += 1)
    expect(await behindProxy(from('127.0.0.1'), 'plan')).toEqual({ allowed: true })
})

it('throws when the database is away: our fault is no limit', async () => {
  vi.spyOn(db(), '$queryRawUnsafe').mockRejectedValueOnce(new Error('away') as never)
  await expect(networkLimit(from('203.0.113.3'), 'plan')).rejects.toThrow('away')
})

it('allows an address three mails in any 24 hours, over all kinds and processes', async () => {
  const address = freshAddress()
  const at = (hours: number) => new Date(Date.UTC(2026, 0, 1) + hours * 3_600_000)
  expect(await mayMail(address, 'confirm', at(0))).toBe(true)
  expect(await mayMail(address, 'draft', at(23))).toBe(true)
  const other = await anotherProcess()
  expect(await other.mayMail(address.toUpperCase(), 'my-data', at(23.5))).toBe(true)
  expect(await mayMail(address, 'confirm', at(23.9))).toBe(false)
  expect(await mayMail(address, 'confirm', at(24))).toBe(true)
  expect(await mayMail(address, 'confirm', at(46.9))).toBe(false)
  expect(await mayMail(address, 'subscribe', at(47))).toBe(true)
})

it('allows three of twenty that are asked for at once', async () => {
  const address = freshAddress()
  const asked = await Promise.all(Array.from({ length: 20 }, () => mayMail(address, 'confirm')))
  expect(asked.filter(Boolean)).toHaveLength(3)
})

it('keeps neither an address nor a network in the database, only keyed hashes', async () => {
  const address = freshAddress()
  await mayMail(address, 'confirm')
  await networkLimit(from('198.51.100.77'), 'plan')
  const rows = await db().$queryRaw<{ text: string }[]>`
    SELECT encode(address_hash, 'escape') AS text FROM mail_allowances
    UNION ALL SELECT key FROM rate_limits`
  const text = rows.map((row) => row.text).join('\n')
  expect(text).not.toContain(address)
  expect(text).not.toContain('198.51.100')
})
