import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db'
import { contentKey } from './content-key'

/** The name under which the owner answers. */
const OWNER_NAME = 'Ishita'

/**
 * The owner's answer to a comment, shown at once; the comment is approved with it, for nobody would
 * understand the one without the other. The same answer again changes nothing.
 * @param id of a comment or a reply @returns 'unknown' when there is no such comment any more
 */
export function replyAsOwner(
  id: string,
  text: string,
  now = new Date(),
): Promise<'replied' | 'unknown'> {
  return db().$transaction(async (tx) => {
    const answered = await tx.comment.findFirst({ where: { id, erasedAt: null } })
    if (!answered) return 'unknown'
    const { article, state } = answered
    if (state !== 'approved') {
      const data = { state: 'approved', stateBefore: state, decidedAt: now } as const
      await tx.comment.update({ where: { id }, data })
    }
    const parentId = answered.parentId ?? answered.id
    const key = contentKey({ article, parentId, address: null, text })
    const facts = { article, parentId, name: OWNER_NAME, text, byOwner: true, createdAt: now }
    await tx.comment.upsert({
      where: { contentKey: key },
      create: { id: randomUUID(), ...facts, contentKey: key, state: 'approved' },
      update: { state: 'approved' },
    })
    return 'replied'
  })
}
