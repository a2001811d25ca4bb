import { db } from '@/lib/db'
import { enqueue } from './enqueue'
import { mailMessage } from './messages'

const KIND = 'publish-result'
/** One process at a time decides: several machines may publish the same content. */
const LOCK = 5_023_001
const LONGEST = 4_000

/**
 * Owes the owner a mail about a publication that failed, or worked again after that. The same failure
 * is told once, success without a failure before it never, however often and by how many this is called.
 * @returns whether a mail is owed now. Throws when the database fails
 */
export async function tellPublication(news: { worked: boolean; says: string }): Promise<boolean> {
  const says = news.says.slice(0, LONGEST)
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`
    const last = await tx.outboxMail.findFirst({
      where: { kind: KIND },
      orderBy: { createdAt: 'desc' },
    })
    const told = last && mailMessage.parse(last.payload)
    const known = told?.kind === KIND ? told : { worked: true, says: '' }
    if (news.worked && known.worked) return false
    if (!news.worked && !known.worked && known.says === says) return false
    await enqueue(tx, { kind: KIND, worked: news.worked, says })
    return true
  })
}
