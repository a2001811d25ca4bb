import { z } from 'zod'
import { goalChoices } from '@/lib/plan/questions/goals'
import { leadStatuses } from './lead-status'

const goals = goalChoices.map(({ code }) => code)
/** What was typed into a filter that nothing can be made of counts as not typed. */
const dropped = { catch: undefined }
const day = z.iso.date().optional().catch(dropped.catch)

const filter = z.object({
  /** A part of a name or a mail address. */
  q: z
    .string()
    .transform((typed) => [...typed.normalize('NFC').trim()].slice(0, 100).join('') || undefined)
    .optional()
    .catch(undefined),
  /** A status; `due` for a next date that has come, `unconfirmed` for who has not confirmed anything. */
  status: z
    .enum([...leadStatuses, 'due', 'unconfirmed'])
    .optional()
    .catch(undefined),
  goal: z.enum(goals).optional().catch(undefined),
  /** A topic of the article from which the person came. */
  topic: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .optional()
    .catch(undefined),
  /** First and last day in India on which the person first wrote. */
  from: day,
  to: day,
  /** Where the page before ended. */
  after: z
    .string()
    .regex(/^[wc]\d{1,15}\.[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
})

export type LeadFilter = z.infer<typeof filter>

/** Reads the filter from a query; what it does not know is left out. */
export function readLeadFilter(query: Record<string, string | string[] | undefined>): LeadFilter {
  const single = Object.entries(query).map(([name, value]) => [name, [value].flat().at(-1)])
  return filter.parse(Object.fromEntries(single))
}

/** The filter as a query, without the page: for links to the list, its next page and its export. */
export function leadQuery(filter: LeadFilter, more: Record<string, string> = {}): string {
  const { after: _page, ...kept } = filter
  const given = Object.entries({ ...kept, ...more }).filter(([, value]) => value)
  return new URLSearchParams(given as [string, string][]).toString()
}

/** Whether anything is asked for. */
export const isFiltered = (filter: LeadFilter): boolean => leadQuery(filter) !== ''
