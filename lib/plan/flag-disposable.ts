import { db } from '@/lib/db'

/** Notes for the owner that a lead's address is of a service that lends addresses for minutes. */
export async function flagDisposable(leadId: string): Promise<void> {
  await db().lead.updateMany({ where: { id: leadId }, data: { disposable: true } })
}
