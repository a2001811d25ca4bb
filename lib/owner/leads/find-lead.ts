import { z } from 'zod'
import { db } from '@/lib/db'
import { mailsTo } from '@/lib/mail/mails-to'
import { openEntry } from '@/lib/plan/lead-entry'
import { subscriptionOf } from '@/lib/subscriptions/subscription'

const uuid = z.uuid()

/**
 * Everything about one lead but the answers, which only showAnswers opens.
 * @returns null when there is no such lead (any more)
 */
export async function findLead(id: string) {
  if (!uuid.safeParse(id).success) return null
  const found = await db().lead.findUnique({
    where: { id },
    include: {
      entries: { orderBy: [{ at: 'desc' }, { id: 'asc' }] },
      requests: {
        orderBy: { createdAt: 'desc' },
        include: {
          consents: { orderBy: { givenAt: 'asc' } },
          _count: { select: { answers: true } },
        },
      },
    },
  })
  if (!found) return null
  const { entries, requests, ...lead } = found
  const [mails, subscription] = await Promise.all([
    mailsTo(lead.address),
    subscriptionOf(lead.address),
  ])
  const newest = requests.find(({ confirmedAt }) => confirmedAt) ?? requests[0]
  return {
    ...lead,
    name: newest?.name ?? null,
    talkFirst: requests.some((request) => request.talkFirst),
    requests,
    entries: entries.map(openEntry),
    mails,
    subscription,
  }
}

export type LeadView = NonNullable<Awaited<ReturnType<typeof findLead>>>
