import { consentTexts } from '@/lib/plan/consent-texts'
import type { Area, HeldPart } from '@/lib/privacy/area'
import { longDate } from '@/lib/privacy/long-date'
import { daysBefore } from '@/lib/privacy/time-before'
import { subscribeTexts } from '@/lib/subscriptions/consent-texts'
import { eraseSubscriber, subscribedAddresses } from '@/lib/subscriptions/erase-subscriber'
import { type Subscription, subscriptionOf } from '@/lib/subscriptions/subscription'

/** There is one for an address: its consent needs no number. */
const ONLY = 'articles'
const KEPT_DAYS = 30

/** Given in the funnel or in the form of its own. */
const texts: Record<string, string> = { ...consentTexts, ...subscribeTexts }

const states: Record<Subscription['state'], string> = {
  asked: 'Asked for, not confirmed: no articles are sent',
  active: 'You get new articles by mail',
  paused: 'Paused',
  left: 'You have left: no articles are sent',
}

function partOf(subscription: Subscription): HeldPart {
  const { state, topics, askedAt, consentVersion } = subscription
  const text = texts[consentVersion] ?? consentVersion
  const says = 'If you take this back, no more articles come, and the subscription is erased.'
  return {
    title: 'Articles by mail',
    facts: [
      { label: 'State', text: states[state] },
      { label: 'Asked for', text: longDate(askedAt) },
      { label: 'Topics', text: topics.length > 0 ? topics.join(', ') : 'All' },
    ],
    consents: [{ id: ONLY, text, says }],
  }
}

/** Articles by mail. */
export const subscriptions: Area = {
  name: 'subscriptions',
  tables: ['subscribers'],
  holds: async (tx, address) => (await tx.subscriber.count({ where: { address } })) > 0,
  async find(address) {
    const subscription = await subscriptionOf(address)
    return subscription ? [partOf(subscription)] : []
  },
  export: (address) => subscriptionOf(address),
  erase: eraseSubscriber,
  addresses: subscribedAddresses,
  async withdraw(tx, address, id) {
    if (id !== ONLY) return false
    await eraseSubscriber(tx, address)
    await tx.consent.updateMany({
      where: { purpose: 'articles', withdrawnAt: null, request: { lead: { address } } },
      data: { withdrawnAt: new Date() },
    })
    return true
  },
  expiries: [
    {
      what: `subscriptions that nobody confirmed, after ${KEPT_DAYS} days`,
      async remove(tx, now) {
        const askedAt = { lt: daysBefore(now, KEPT_DAYS) }
        return (await tx.subscriber.deleteMany({ where: { confirmedAt: null, askedAt } })).count
      },
    },
    {
      what: `subscriptions of those who left, after ${KEPT_DAYS} days`,
      async remove(tx, now) {
        const leftAt = { lt: daysBefore(now, KEPT_DAYS) }
        return (await tx.subscriber.deleteMany({ where: { leftAt } })).count
      },
    },
    {
      what: `events of the mail provider, after ${KEPT_DAYS} days`,
      async remove(tx, now) {
        const at = { lt: daysBefore(now, KEPT_DAYS) }
        return (await tx.webhookEvent.deleteMany({ where: { at } })).count
      },
    },
  ],
}
