import { db, type Tx } from '@/lib/db'
import type { Area, HeldPart } from '@/lib/privacy/area'
import { longDate, longTime } from '@/lib/privacy/long-date'
import { answersInWords } from './answers-in-words'
import { consentsInForce, withdrawConsent } from './request-consents'
import { requestExpiries } from './request-expiries'
import { sealedAnswers } from './sealed-answers'

const requestsOf = (address: string) =>
  db().planRequest.findMany({
    where: { lead: { address } },
    include: { consents: { orderBy: { givenAt: 'asc' } }, answers: true },
    orderBy: { createdAt: 'desc' },
  })
type StoredRequest = Awaited<ReturnType<typeof requestsOf>>[number]

function partOf(request: StoredRequest): HeldPart {
  const confirmed = request.confirmedAt
    ? `on ${longDate(request.confirmedAt)}`
    : 'Not yet: it counts only once you confirm it'
  return {
    title: `Your request for a plan of ${longTime(request.createdAt)}`,
    facts: [{ label: 'Confirmed', text: confirmed }, ...answersInWords(request)],
    name: { id: request.id, value: request.name },
    consents: consentsInForce(request.consents),
  }
}

const exported = (request: StoredRequest) => ({
  askedAt: request.createdAt,
  confirmedAt: request.confirmedAt,
  name: request.name,
  adult: request.adult,
  answers: answersInWords(request),
  consents: request.consents.map(({ purpose, textVersion, givenAt, withdrawnAt }) => ({
    purpose,
    textVersion,
    givenAt,
    withdrawnAt,
  })),
})

/** Requests for a plan: lead, name, answers, consents and confirm links. */
export const requests: Area = {
  name: 'requests',
  tables: ['leads', 'plan_requests'],
  holds: async (tx, address) =>
    (await tx.lead.findUnique({ where: { address }, select: { id: true } })) !== null,
  find: async (address) => (await requestsOf(address)).map(partOf),
  export: async (address) => (await requestsOf(address)).map(exported),
  erase: async (tx: Tx, address) => {
    await tx.lead.deleteMany({ where: { address } })
  },
  addresses: async () =>
    (await db().lead.findMany({ select: { address: true } })).map(({ address }) => address),
  correctName: async (address, id, name) => {
    const where = { id, lead: { address } }
    return (await db().planRequest.updateMany({ where, data: { name } })).count > 0
  },
  withdraw: withdrawConsent,
  expiries: requestExpiries,
  sealed: [sealedAnswers],
}
