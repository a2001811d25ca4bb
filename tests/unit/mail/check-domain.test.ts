import { expect, it, vi } from 'vitest'
import { checkDomain, type Lookup } from '@/lib/mail/check-domain'

const failing = (code: string) =>
  vi.fn().mockRejectedValue(Object.assign(new Error(code), { code }))

/** Name servers that answer as given, and otherwise that nothing is there. */
const servers = (given: Partial<Record<keyof Lookup, unknown>> = {}) =>
  ({
    resolveMx: failing('ENODATA'),
    resolve4: failing('ENODATA'),
    resolve6: failing('ENODATA'),
    resolveNs: vi.fn().mockResolvedValue(['a.gtld-servers.net']),
    ...given,
  }) as unknown as Lookup

const answering = (value: unknown) => vi.fn().mockResolvedValue(value)

it.each([
  ['has a mail server', { resolveMx: answering([{ exchange: 'mx.nouriva.in', priority: 10 }]) }],
  ['has only a host', { resolve4: answering(['192.0.2.1']) }],
  ['has only a host of IPv6', { resolve6: answering(['2001:db8::1']) }],
  ['has name servers that fail', { resolveMx: failing('ESERVFAIL') }],
  ['cannot be asked about', { resolveMx: failing('ECONNREFUSED') }],
  [
    'is unknown where every name is',
    { resolveMx: failing('ENOTFOUND'), resolveNs: failing('ENOTFOUND') },
  ],
])('takes mail when the domain %s', async (says, given) => {
  const domain = `${says.replaceAll(/\W/g, '-')}.in`
  expect((await checkDomain(`asha@${domain}`, servers(given))).takesMail).toBe(true)
})

it.each([
  ['is not there', { resolveMx: failing('ENOTFOUND') }],
  ['refuses all mail', { resolveMx: answering([{ exchange: '', priority: 0 }]) }],
  ['has neither mail server nor host', {}],
])('takes no mail, for certain, when the domain %s', async (says, given) => {
  const domain = `${says.replaceAll(/\W/g, '-')}.in`
  expect((await checkDomain(`asha@${domain}`, servers(given))).takesMail).toBe(false)
})

it('waits a second for name servers that never answer, and then lets the mail go', async () => {
  vi.useFakeTimers()
  const checked = checkDomain('asha@silent.in', servers({ resolveMx: () => new Promise(() => {}) }))
  await vi.advanceTimersByTimeAsync(1_000)
  expect((await checked).takesMail).toBe(true)
  vi.useRealTimers()
})

it('asks once for two addresses of one domain', async () => {
  const given = servers({ resolveMx: answering([{ exchange: 'mx.twice.in', priority: 1 }]) })
  await checkDomain('one@twice.in', given)
  await checkDomain('two@twice.in', given)
  expect(given.resolveMx).toHaveBeenCalledTimes(1)
})

it('asks nothing about names that are reserved for documents and tests', async () => {
  const given = servers()
  for (const name of ['example.com', 'mail.example.org', 'nouriva.test', 'x.invalid'])
    expect((await checkDomain(`asha@${name}`, given)).takesMail).toBe(true)
  expect(given.resolveMx).not.toHaveBeenCalled()
})

it('flags addresses that are lent for minutes, below a listed domain too', async () => {
  const given = servers({ resolve4: answering(['192.0.2.1']) })
  expect((await checkDomain('x@mailinator.com', given)).disposable).toBe(true)
  expect((await checkDomain('x@box.mailinator.com', given)).disposable).toBe(true)
  expect((await checkDomain('x@gmail.com', given)).disposable).toBe(false)
})
