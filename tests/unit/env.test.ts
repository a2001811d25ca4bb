import { expect, it } from 'vitest'
import { readEnv } from '@/lib/env'

it('needs nothing for a first run', () => {
  const { env } = readEnv({})
  expect(env).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    siteUrl: 'http://localhost:3000',
    localMailbox: true,
    siteIsLoopback: true,
  })
})

it('takes an empty variable as absent', () => {
  expect(readEnv({ PORT: '', DATABASE_URL: '' }).problems).toEqual([])
})

it('follows the port in the address of the site', () => {
  expect(readEnv({ PORT: '4000' }).env?.siteUrl).toBe('http://localhost:4000')
})

it.each([
  ['PORT', 'http', 'a whole number from 1 to 65535'],
  ['PORT', '70000', 'a whole number from 1 to 65535'],
  ['SITE_URL', 'nouriva', 'an address such as https://nouriva.example'],
  [
    'SITE_URL',
    'https://nouriva.example/blog',
    'an address without a path, such as https://nouriva.example',
  ],
  ['DATABASE_URL', 'mysql://x', 'a postgresql:// address'],
  ['OWNER_EMAIL', 'ishita', 'an email address such as hello@example.com'],
  ['MAIL_FROM', 'Nouriva', 'an address such as "Nouriva <hello@example.com>"'],
  ['APP_SECRET', 'short', 'at least 32 random characters'],
  ['DATA_KEY', 'xyz', '64 hexadecimal characters (openssl rand -hex 32)'],
  ['TRUST_PROXY', '-1', 'a whole number from 0 to 10'],
  ['DATA_KEY_PREVIOUS', 'abc', 'earlier values of DATA_KEY with commas between'],
  [
    'UNLIMITED_NETWORKS',
    '10.0.0.0/33',
    'networks with commas between, such as 127.0.0.1, 10.0.0.0/8',
  ],
  ['BACKUP_KEY', 'xyz', '64 hexadecimal characters (openssl rand -hex 32)'],
  ['METRICS_TOKEN', 'short', 'at least 32 random characters'],
  ['ANSWERS_KEPT_MONTHS', '0', 'a whole number from 1 to 120'],
])('names %s when it is %j, and what it should be', (variable, value, shouldBe) => {
  expect(readEnv({ [variable]: value }).problems).toEqual([{ variable, shouldBe }])
})

it('names every missing secret at once when a database is given', () => {
  const { problems } = readEnv({ DATABASE_URL: 'postgresql://localhost/x' })
  expect(problems.map((problem) => problem.variable)).toEqual(['APP_SECRET', 'DATA_KEY'])
})

it('refuses a public site without a mail provider', () => {
  const { problems } = readEnv({ SITE_URL: 'https://nouriva.example' })
  expect(problems.map((problem) => problem.variable)).toEqual(['RESEND_API_KEY'])
})

it('refuses a mail provider without a sender and an owner', () => {
  const { problems } = readEnv({ RESEND_API_KEY: 're_x' })
  expect(problems.map((problem) => problem.variable)).toEqual(['MAIL_FROM', 'OWNER_EMAIL'])
})
