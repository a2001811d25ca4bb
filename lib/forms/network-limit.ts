import { RateLimiterRes } from 'rate-limiter-flexible'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { networkHash } from '@/lib/privacy/keyed-hash'
import { clientOf, networkList, networkOf } from './client-network'
import { limiter } from './limit-store'

const HOUR = 60 * 60

/** How many sends a network has in an hour. */
const perHour = {
  mail: 10,
  comment: 10,
  owner: 20,
  passkey: 120,
} as const

/** What each form is counted as: all that can have a mail sent to any address are one. */
const countedAs = {
  plan: 'mail',
  draft: 'mail',
  resend: 'mail',
  subscribe: 'mail',
  'my-data': 'mail',
  comment: 'comment',
  owner: 'owner',
  passkey: 'passkey',
} as const satisfies Record<string, keyof typeof perHour>

export type LimitedForm = keyof typeof countedAs
export type NetworkVerdict = { allowed: true } | { allowed: false; retryAfterSeconds: number }

/** Behind a proxy that TRUST_PROXY does not count, everybody seems to come from the proxy. */
const SHARED_FACTOR = 60
const ownMachines = networkList([
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '::1',
  'fc00::/7',
])

const limiters = new Map<string, ReturnType<typeof limiter>>()

function limiterFor(form: LimitedForm, shared: boolean) {
  const counted = countedAs[form]
  const keyPrefix = shared ? `${counted}-shared` : counted
  const points = perHour[counted] * (shared ? SHARED_FACTOR : 1)
  const known = limiters.get(keyPrefix) ?? limiter({ keyPrefix, points, seconds: HOUR })
  limiters.set(keyPrefix, known)
  return known
}

type Networks = ReturnType<typeof networkList>
let lifted: { listed: readonly string[]; networks: Networks } | undefined

/** The list as it was made for the setting that is in force: making one takes longer than all else here. */
function liftedFrom(listed: readonly string[]): Networks {
  if (lifted?.listed !== listed) lifted = { listed, networks: networkList(listed) }
  return lifted.networks
}

let warned = false
function warnOnce() {
  if (!warned) log.warn('limits.proxy-not-trusted')
  warned = true
}

/**
 * Counts one send of a form for the network it comes from: call it once the answers are known to be
 * valid, so that a slip costs nobody a try. It is one statement, and none for a network that
 * UNLIMITED_NETWORKS lifts. Throws when the database cannot be reached: that is our fault, not a limit.
 */
export async function networkLimit(headers: Headers, form: LimitedForm): Promise<NetworkVerdict> {
  const { unlimitedNetworks, trustProxy, siteIsLoopback } = env()
  const client = clientOf(headers)
  if (liftedFrom(unlimitedNetworks).has(client)) return { allowed: true }
  const shared = !siteIsLoopback && trustProxy === 0 && ownMachines.has(client)
  if (shared) warnOnce()
  try {
    await limiterFor(form, shared).consume(networkHash(networkOf(client)))
    return { allowed: true }
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    log.info('limits.network', { outcome: form })
    return {
      allowed: false,
      retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)),
    }
  }
}
