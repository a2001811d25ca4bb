import net from 'node:net'

const MAPPED = /^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i

/** The client as the front found it: the header is dropped from outside. */
export const clientOf = (headers: Headers): string =>
  (headers.get('x-nouriva-client') ?? '').replace(MAPPED, '').replace(/%.*$/, '')

/**
 * The network that a limit counts for: an IPv4 address itself, of IPv6 the /64 that one household or
 * server gets (RFC 6177). What is no address counts as one network of its own.
 */
export function networkOf(client: string): string {
  if (!net.isIPv6(client)) return client || 'unknown'
  return `${groups(client).slice(0, 4).join(':')}::/64`
}

/** The eight groups of an IPv6 address without leading zeros. */
function groups(address: string): string[] {
  const [before = '', after] = address.split('::')
  const head = before ? before.split(':') : []
  const tail = after ? after.split(':') : []
  const gap = after === undefined ? 0 : 8 - head.length - tail.length
  const all = [...head, ...Array<string>(Math.max(0, gap)).fill('0'), ...tail]
  return all.map((group) => Number.parseInt(group, 16).toString(16))
}

/**
 * A list of networks to look addresses up in. Throws a TypeError for what is no network.
 * @param networks such as 127.0.0.1, 10.0.0.0/8 or 2001:db8::/32
 */
export function networkList(networks: readonly string[]): { has(client: string): boolean } {
  const list = new net.BlockList()
  for (const network of networks) {
    const [address = '', prefix] = network.split('/')
    const family = net.isIPv6(address) ? 'ipv6' : 'ipv4'
    list.addSubnet(address, Number(prefix ?? (family === 'ipv6' ? 128 : 32)), family)
  }
  return {
    has: (client) =>
      net.isIP(client) !== 0 && list.check(client, net.isIPv6(client) ? 'ipv6' : 'ipv4'),
  }
}
