import { expect, it } from 'vitest'
import { clientOf, networkList, networkOf } from '@/lib/forms/client-network'

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['', 'unknown'],
  ['nonsense', 'nonsense'],
])('counts %j for %s', (client, network) => {
  expect(networkOf(client)).toBe(network)
})

it('reads an IPv4 address that came over IPv6, and drops the zone of a link', () => {
  const from = (client: string) => clientOf(new Headers({ 'x-nouriva-client': client }))
  expect(from('::ffff:203.0.113.7')).toBe('203.0.113.7')
  expect(from('fe80::1%eth0')).toBe('fe80::1')
  expect(clientOf(new Headers())).toBe('')
})

it('finds addresses in listed networks of both families, and nothing in an empty list', () => {
  const list = networkList(['127.0.0.1', '10.0.0.0/8', '2001:db8::/32'])
  expect(['127.0.0.1', '10.9.8.7', '2001:db8:5::1'].every((client) => list.has(client))).toBe(true)
  expect(['127.0.0.2', '11.0.0.1', '2001:db9::1', '', 'x'].some((c) => list.has(c))).toBe(false)
  expect(networkList([]).has('127.0.0.1')).toBe(false)
})
