import { expect, it } from 'vitest'
import { fateOf } from '@/lib/mail/webhook/fate-of'

it.each([
  ['email.delivered', undefined, { fate: 'delivered' }],
  ['email.delivery_delayed', undefined, { fate: 'delayed' }],
  ['email.failed', undefined, { fate: 'failed' }],
  ['email.bounced', 'Permanent', { fate: 'bounced', suppress: 'bounced' }],
  ['email.bounced', 'Transient', { fate: 'bounced' }],
  ['email.bounced', 'Undetermined', { fate: 'bounced' }],
  ['email.bounced', undefined, { fate: 'bounced' }],
  ['email.suppressed', undefined, { fate: 'bounced', suppress: 'bounced' }],
  ['email.complained', undefined, { fate: 'complained', suppress: 'complained' }],
  ['email.opened', undefined, null],
  ['contact.created', undefined, null],
])('takes %s (%s) for %j', (type, bounce, meaning) => {
  expect(fateOf({ type, data: bounce ? { bounce: { type: bounce } } : {} })).toEqual(meaning)
})
