import { db } from '@/lib/db'
import { normaliseAddress } from '@/lib/normalise-address'
import type { CommentsFile, FileComment } from './comments-file'
import { contentKey } from './content-key'
import { tidyLine, tidyText } from './tidy'

/** Something in the file that cannot be; nothing of it was taken then. */
export class ImportProblem extends Error {}

/**
 * Takes over a file of comments, all of it or nothing. A comment that is here already stays as it is,
 * so that the same file can be read twice.
 * @returns how many comments are new
 * @throws ImportProblem for an answer whose comment is neither in the file nor here, or is itself an answer
 */
export function importFile(file: CommentsFile): Promise<number> {
  return db().$transaction(async (tx) => {
    const first = file.comments.filter(({ parent }) => parent === null)
    const answers = file.comments.filter(({ parent }) => parent !== null)
    const taken = await tx.comment.createMany({ data: first.map(rowOf), skipDuplicates: true })
    const ids = answers.flatMap(({ parent }) => parent ?? [])
    const where = { id: { in: ids }, parentId: null }
    const known = await tx.comment.findMany({ where, select: { id: true, article: true } })
    const articles = new Map(known.map(({ id, article }) => [id, article]))
    const lost = answers.find(({ parent, article }) => articles.get(parent ?? '') !== article)
    if (lost) throw new ImportProblem(`the comment ${lost.id} answers one that is not there`)
    const more = await tx.comment.createMany({ data: answers.map(rowOf), skipDuplicates: true })
    const closed = file.closed.map((article) => ({ article }))
    await tx.closedThread.createMany({ data: closed, skipDuplicates: true })
    return taken.count + more.count
  })
}

function rowOf(comment: FileComment) {
  const { id, article, parent: parentId, website, byOwner, state, writtenAt } = comment
  const address = comment.email && normaliseAddress(comment.email)
  const name = tidyLine(comment.name)
  const text = tidyText(comment.text)
  const key = contentKey({ article, parentId, address, text })
  const createdAt = new Date(writtenAt)
  const facts = { id, article, parentId, name, address, text, byOwner, state, createdAt }
  return { ...facts, website: safeWebsite(website), contentKey: key }
}

/** A file may come from anywhere: only what may be linked to is kept. */
const safeWebsite = (website: string | null) =>
  website && URL.canParse(website) && /^https?:$/.test(new URL(website).protocol) ? website : null
