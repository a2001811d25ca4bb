import { db, type Tx } from '@/lib/db'
import { eraseMails } from '@/lib/mail/erase-mails'
import { blankKey } from './content-key'

/** What is kept of one comment of a person. */
export type KeptComment = {
  article: string
  name: string
  email: string
  website: string | null
  text: string
  state: string
  writtenAt: string
}

/** How many comments are kept that were written with an address. */
export const findComments = (address: string): Promise<number> =>
  db().comment.count({ where: { address } })

/** Every address that comments are kept with. */
export async function commentAddresses(): Promise<string[]> {
  const rows = await db().comment.findMany({ distinct: ['address'], select: { address: true } })
  return rows.flatMap(({ address }) => address ?? [])
}

/** Everything that is kept of the comments written with an address, oldest first. */
export async function exportComments(address: string): Promise<KeptComment[]> {
  const rows = await db().comment.findMany({ where: { address }, orderBy: { createdAt: 'asc' } })
  return rows.map(({ article, name, website, text, state, createdAt }) => {
    const writtenAt = createdAt.toISOString()
    return { article, name, email: address, website, text, state, writtenAt }
  })
}

/**
 * Erases the comments written with an address, and the owner's mails about them. A comment that
 * others have answered leaves an empty place, or the answers would hang in the air.
 * @returns how many were erased
 */
export async function eraseComments(tx: Tx, address: string): Promise<number> {
  const mine = await tx.comment.findMany({ where: { address }, select: { id: true } })
  const ids = mine.map(({ id }) => id)
  await eraseMails(tx, { address, subjectIds: ids })
  await tx.comment.deleteMany({ where: { id: { in: ids }, parentId: { not: null } } })
  await tx.comment.deleteMany({ where: { id: { in: ids }, replies: { none: {} } } })
  const answered = await tx.comment.findMany({ where: { address }, select: { id: true } })
  for (const { id } of answered) {
    const blank = { name: '', address: null, website: null, text: '', contentKey: blankKey() }
    const gone = { state: 'deleted', stateBefore: null, erasedAt: new Date() } as const
    await tx.comment.update({ where: { id }, data: { ...blank, ...gone } })
  }
  // Empty places whose last answer has just gone.
  await tx.comment.deleteMany({ where: { erasedAt: { not: null }, replies: { none: {} } } })
  return ids.length
}
