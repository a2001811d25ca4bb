import type { SuppressionReason } from '@/lib/mail/suppression'
import type { MailEvent } from './open-webhook'

export type Fate = 'delayed' | 'delivered' | 'failed' | 'bounced' | 'complained'

type Meaning = { fate: Fate; suppress?: SuppressionReason }

/**
 * What an event says of a mail, and whether its address gets no more
 * (resend.com/docs/dashboard/webhooks/event-types). A bounce that may pass suppresses nobody. null
 * for an event that is about something else.
 */
export function fateOf({ type, data }: Pick<MailEvent, 'type' | 'data'>): Meaning | null {
  switch (type) {
    case 'email.delivered':
      return { fate: 'delivered' }
    case 'email.delivery_delayed':
      return { fate: 'delayed' }
    case 'email.failed':
      return { fate: 'failed' }
    case 'email.bounced':
      return data?.bounce?.type === 'Permanent'
        ? { fate: 'bounced', suppress: 'bounced' }
        : { fate: 'bounced' }
    // The provider itself had the address on its list of those that bounced or complained.
    case 'email.suppressed':
      return { fate: 'bounced', suppress: 'bounced' }
    case 'email.complained':
      return { fate: 'complained', suppress: 'complained' }
    default:
      return null
  }
}
