import { randomUUID } from 'node:crypto'
import { suppress } from '@/lib/mail/suppression'
import { confirmLead } from '@/lib/plan/confirm-lead'
import { requestPlan } from '@/lib/plan/request-plan'
import { newestConfirmToken } from './confirm-token'
import { submission } from './submission'

/** People as they may be known to us. Each gives an address. */
export const people = {
  unknown: async () => `nobody.${randomUUID()}@example.com`,
  async pending() {
    const input = submission()
    await requestPlan(input, { mail: true })
    return input.email
  },
  async confirmed() {
    const address = await people.pending()
    await confirmLead(await newestConfirmToken(address))
    return address
  },
  async suppressed() {
    const address = await people.confirmed()
    await suppress(address, 'complained')
    return address
  },
}

/** So many addresses, known and unknown in turn. */
export async function mixedAddresses(count: number): Promise<string[]> {
  const kinds = Object.values(people)
  const addresses: string[] = []
  for (let nth = 0; nth < count; nth += 1)
    addresses.push((await kinds[nth % kinds.length]?.()) ?? '')
  return addresses
}
