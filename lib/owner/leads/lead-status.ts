import type { LeadStatus } from '@/lib/db'

export type { LeadStatus }

/** The way that a lead goes, in order. */
export const leadStatuses = ['new', 'contacted', 'plan_sent', 'follow_up', 'closed'] as const

export const statusWords: Record<LeadStatus, string> = {
  new: 'New',
  contacted: 'Contacted',
  plan_sent: 'Plan sent',
  follow_up: 'Follow-up',
  closed: 'Closed',
}

export const isLeadStatus = (word: string | undefined): word is LeadStatus =>
  leadStatuses.some((status) => status === word)

/**
 * Where a lead may go from here: a step on, a step back for a slip of the thumb, and from anywhere to closed.
 * The first is the usual one.
 */
export function nextStatuses(status: LeadStatus): LeadStatus[] {
  const place = leadStatuses.indexOf(status)
  const around = [leadStatuses[place + 1], leadStatuses[place - 1]]
  const known = around.filter((found) => found !== undefined)
  return status === 'closed' || known.includes('closed') ? known : [...known, 'closed']
}

/** What to tell her who asks for a jump that the way does not have. */
export const jumpSays = (from: LeadStatus, to: LeadStatus): string =>
  `This request is “${statusWords[from]}”, and from there it cannot become “${statusWords[to]}”. Choose ${inWords(nextStatuses(from))}.`

const inWords = (statuses: LeadStatus[]) =>
  statuses.map((status) => `“${statusWords[status]}”`).join(' or ')
