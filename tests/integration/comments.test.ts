import { beforeEach, describe, expect, it } from 'vitest'
import { approveComments } from '@/lib/comments/approve-comments'
import { closeThread, openThread } from '@/lib/comments/close-thread'
import { commentsFile } from '@/lib/comments/comments-file'
import { decideByToken } from '@/lib/comments/decide-by-token'
import { deleteComments } from '@/lib/comments/delete-comments'
import { exportFile } from '@/lib/comments/export-file'
import { findByToken } from '@/lib/comments/find-by-token'
import { importFile } from '@/lib/comments/import-file'
import { listComments } from '@/lib/comments/list-comments'
import { listQueue } from '@/lib/comments/list-queue'
import { markSpam } from '@/lib/comments/mark-spam'
import { eraseComments, exportComments, findComments } from '@/lib/comments/person'
import { purgeComments } from '@/lib/comments/purge-comments'
import { replyAsOwner } from '@/lib/comments/reply-as-owner'
import type { CommentInput } from '@/lib/comments/schema'
import { submitComment } from '@/lib/comments/submit-comment'
import { undoDecision } from '@/lib/comments/undo-decision'
import { db } from '@/lib/db'
import { moderationToken } from '@/lib/moderation-token'
import { comments as commentsArea } from '@/lib/privacy/areas/comments'
import { commentedArticle, commentInput } from '@/tests/factories/comment-input'

const { slug } = commentedArticle
const submit = (given: Partial<CommentInput> = {}, now?: Date) =>
  submitComment(commentedArticle, commentInput(given), now)
const idOf = async (text: string) => (await db().comment.findFirstOrThrow({ where: { text } })).id

/** Takes a comment and gives its id; approved if not said otherwise. */
async function written(comment: string, given: Partial<CommentInput> = {}, approve = true) {
  expect(await submit({ comment, ...given })).toEqual({ result: 'held' })
  const id = await idOf(comment)
  if (approve) await approveComments([id])
  return id
}
const shownTexts = async () =>
  (await listComments(slug)).threads.map(({ comment, replies }) => [
    comment?.text ?? null,
    ...replies.map(({ text }) => text),
  ])
const mailKinds = async () =>
  (await db().outboxMail.findMany({ orderBy: { createdAt: 'asc' } })).map(({ kind }) => kind)

beforeEach(async () => {
  await db().$executeRaw`TRUNCATE comments, closed_threads, outbox_mails`
})

describe('submitComment', () => {
  it('holds a comment, shows it to nobody and owes the owner a mail without its address', async () => {
    const input = commentInput({ comment: 'Hello there' })
    expect(await submitComment(commentedArticle, input)).toEqual({ result: 'held' })
    expect(await listComments(slug)).toEqual({ open: true, count: 0, threads: [] })
    const [mail, ...more] = await db().outboxMail.findMany()
    expect(more).toEqual([])
    expect(mail).toMatchObject({ kind: 'comment-held', subjectId: await idOf('Hello there') })
    expect(JSON.stringify(mail?.payload)).not.toContain(input.email)
  })

  it('takes the same words of the same author once, also of twenty posts at once', async () => {
    const input = commentInput()
    const all = await Promise.all(
      Array.from({ length: 20 }, () => submitComment(commentedArticle, input)),
    )
    expect(all.map(({ result }) => result).sort()).toEqual([...Array(19).fill('duplicate'), 'held'])
    const spaced = { ...input, comment: `${input.comment.toUpperCase()} ` }
    expect(await submitComment(commentedArticle, spaced)).toEqual({ result: 'duplicate' })
    expect(await db().comment.count()).toBe(1)
  })

  it('takes the same words at another article, and of another author', async () => {
    const first = commentInput({ comment: 'Thank you' })
    const later = new Date(Date.now() + 20_000)
    expect((await submitComment(commentedArticle, first)).result).toBe('held')
    expect((await submit({ comment: 'Thank you' })).result).toBe('held')
    const other = { slug: 'dairy-and-acne', title: 'Dairy' }
    expect((await submitComment(other, first, later)).result).toBe('held')
  })

  it('lets one author write every fifteen seconds, and says how long to wait', async () => {
    const { email } = commentInput()
    const start = Date.now()
    const at = (ms: number) => submit({ email }, new Date(start + ms))
    expect(await at(0)).toEqual({ result: 'held' })
    expect(await at(4_000)).toEqual({ result: 'flood', retryAfterSeconds: 11 })
    expect(await at(15_000)).toEqual({ result: 'held' })
  })

  it('takes nothing where comments are closed, until they are opened again', async () => {
    await closeThread(slug)
    await closeThread(slug)
    expect(await submit()).toEqual({ result: 'closed' })
    expect((await listComments(slug)).open).toBe(false)
    await openThread(slug)
    expect(await submit()).toEqual({ result: 'held' })
  })

  it('makes a reply to a reply a reply to the same comment', async () => {
    const first = await written('First')
    const second = await written('Second', { parent: first })
    await written('Third', { parent: second })
    expect(await shownTexts()).toEqual([['First', 'Second', 'Third']])
  })

  it('takes no reply to what is not shown, or stands below another article', async () => {
    const held = await written('Held', {}, false)
    expect(await submit({ parent: held })).toEqual({ result: 'no-parent' })
    const shown = await written('Shown')
    const other = { slug: 'dairy-and-acne', title: 'Dairy' }
    const input = commentInput({ parent: shown })
    expect(await submitComment(other, input)).toEqual({ result: 'no-parent' })
  })

  it('owes six mails for a flood of comments: five of their own, one that counts them', async () => {
    for (let nth = 0; nth < 9; nth += 1) await submit()
    expect(await mailKinds()).toEqual([...Array(5).fill('comment-held'), 'comments-waiting'])
    const anHourLater = new Date(Date.now() + 61 * 60 * 1000)
    await submit({}, anHourLater)
    expect((await mailKinds()).at(-1)).toBe('comment-held')
  })
})

it('owes no more mails when many comments come at once, and takes them all', async () => {
  const all = await Promise.all(Array.from({ length: 24 }, () => submit()))
  expect(new Set(all.map(({ result }) => result))).toEqual(new Set(['held']))
  expect((await mailKinds()).toSorted()).toEqual([
    ...Array(5).fill('comment-held'),
    'comments-waiting',
  ])
})

describe('deciding', () => {
  it('shows what is approved, takes it away, and takes that back once', async () => {
    const id = await written('Hello', {}, false)
    expect(await approveComments([id])).toEqual([id])
    expect(await approveComments([id])).toEqual([])
    expect(await shownTexts()).toEqual([['Hello']])
    expect(await markSpam([id])).toEqual([id])
    expect(await shownTexts()).toEqual([])
    expect(await undoDecision([id])).toEqual([id])
    expect(await shownTexts()).toEqual([['Hello']])
    expect(await undoDecision([id])).toEqual([])
  })

  it('decides about many at once, and undoes exactly those that it changed', async () => {
    const ids = [await written('One', {}, false), await written('Two', {}, false)]
    const before = await written('Three', {}, false)
    await deleteComments([before])
    const changed = await deleteComments([...ids, before])
    expect(changed.toSorted()).toEqual(ids.toSorted())
    await undoDecision(changed)
    const { counts } = await listQueue({ state: 'held' })
    expect(counts).toEqual({ held: 2, approved: 0, spam: 0, deleted: 1 })
  })

  it('keeps the replies of a comment that was taken away, in an empty place', async () => {
    const first = await written('First')
    await written('Second', { parent: first })
    await deleteComments([first])
    expect(await shownTexts()).toEqual([[null, 'Second']])
    expect((await listComments(slug)).count).toBe(1)
  })

  it('answers as the owner: shown at once, the comment with it, and once', async () => {
    const id = await written('A question', {}, false)
    expect(await replyAsOwner(id, 'An answer')).toBe('replied')
    expect(await replyAsOwner(id, 'An answer')).toBe('replied')
    expect(await shownTexts()).toEqual([['A question', 'An answer']])
    const { threads } = await listComments(slug)
    expect(threads[0]?.replies[0]).toMatchObject({ byOwner: true, name: 'Ishita' })
    expect(await replyAsOwner('00000000-0000-4000-8000-000000000000', 'x')).toBe('unknown')
  })

  it('decides by the link of the mail, and not by a wrong or an old one', async () => {
    const id = await written('Hello', {}, false)
    const token = moderationToken(id, new Date(Date.now() + 60_000))
    expect(await findByToken(token)).toMatchObject({ text: 'Hello', state: 'held' })
    expect(await findByToken(token)).not.toHaveProperty('address')
    expect(await decideByToken(token, 'approve')).toBe('decided')
    expect(await decideByToken(token, 'approve')).toBe('decided')
    expect(await shownTexts()).toEqual([['Hello']])
    expect(await decideByToken(token, 'undo')).toBe('decided')
    expect(await shownTexts()).toEqual([])
    const old = moderationToken(id, new Date(Date.now() - 1))
    expect(await decideByToken(old, 'approve')).toBe('unknown')
    expect(await decideByToken(token, 'publish')).toBe('unknown')
    expect(await decideByToken('nonsense', 'approve')).toBe('unknown')
    expect(await shownTexts()).toEqual([])
  })
})

it('gives the queue page by page, oldest first where they wait, marked when they hold many links', async () => {
  await db().comment.createMany({
    data: Array.from({ length: 53 }, (_, nth) => ({
      id: crypto.randomUUID(),
      article: slug,
      name: 'M',
      address: 'm@example.com',
      text: nth === 0 ? 'https://a.example https://b.example www.c.example' : `Text ${nth}`,
      contentKey: Uint8Array.from([nth]),
      createdAt: new Date(Date.UTC(2026, 0, 1, 0, nth)),
    })),
  })
  const first = await listQueue({ state: 'held' })
  expect(first.comments).toHaveLength(50)
  expect(first.comments[0]).toMatchObject({ manyLinks: true, address: 'm@example.com' })
  const last = await listQueue({ state: 'held', page: 99 })
  expect(last).toMatchObject({ page: 2, pages: 2 })
  expect(last.comments.map(({ text }) => text)).toEqual(['Text 50', 'Text 51', 'Text 52'])
  expect((await listQueue({ state: 'held', article: 'other' })).comments).toEqual([])
})

describe('a person', () => {
  it('finds, exports and erases all that was written with an address, and the mails about it', async () => {
    const { email } = commentInput()
    const answered = await written('Mine, answered', { email })
    await written('Of somebody else', { parent: answered, name: 'Asha', email: 'asha@example.com' })
    const later = new Date(Date.now() + 60_000)
    expect((await submit({ email, comment: 'Mine, alone' }, later)).result).toBe('held')
    expect(await findComments(email)).toBe(2)
    expect(await exportComments(email)).toMatchObject([
      { text: 'Mine, answered', email, state: 'approved' },
      { text: 'Mine, alone', email, state: 'held' },
    ])

    expect(await db().$transaction((tx) => eraseComments(tx, email))).toBe(2)
    expect(await findComments(email)).toBe(0)
    expect(await shownTexts()).toEqual([[null, 'Of somebody else']])
    const left = JSON.stringify([await db().comment.findMany(), await db().outboxMail.findMany()])
    expect(left).not.toMatch(/Mine|meera/i)
    expect(await undoDecision([answered])).toEqual([])
    expect(await approveComments([answered])).toEqual([])
  })

  it('is told of them, and they go with everything else that is held', async () => {
    const { email } = commentInput()
    await written('My own words', { email, website: 'https://m.example' })
    const { find, holds, erase } = commentsArea
    expect(await db().$transaction(async (tx) => holds?.(tx, email))).toBe(true)
    expect(JSON.stringify(await find?.(email))).toContain('My own words')
    await db().$transaction(async (tx) => erase?.(tx, email))
    expect(await find?.(email)).toEqual([])
  })

  it('leaves no empty place when its last answer is erased too', async () => {
    const { email } = commentInput()
    const answered = await written('Mine', { email })
    const other = commentInput()
    await written('Answer', { parent: answered, email: other.email })
    await db().$transaction((tx) => eraseComments(tx, email))
    await db().$transaction((tx) => eraseComments(tx, other.email))
    expect(await db().comment.count()).toBe(0)
  })
})

it('removes for good what was taken away 30 days ago, and nothing else', async () => {
  const shown = await written('Shown')
  const gone = await written('Spam')
  const fresh = await written('Fresh spam')
  const day = 24 * 60 * 60 * 1000
  await markSpam([gone], new Date(Date.now() - 31 * day))
  await markSpam([fresh], new Date(Date.now() - 29 * day))
  expect(await db().$transaction((tx) => purgeComments(tx, new Date()))).toBe(1)
  const left = (await db().comment.findMany()).map(({ id }) => id)
  expect(left.toSorted()).toEqual([shown, fresh].toSorted())
})

describe('a file of comments', () => {
  const tables = async () => {
    const comments = await db().comment.findMany({ orderBy: { id: 'asc' } })
    return comments.map(({ stateBefore, decidedAt, ...row }) => row)
  }

  it('holds all that is needed to have the same comments again, and can be read twice', async () => {
    const first = await written('First')
    await written('Answer', { parent: first, website: 'https://m.example/' })
    await replyAsOwner(first, 'Of the owner')
    await written('Held', {}, false)
    await closeThread('dairy-and-acne')
    const before = await tables()
    const file = commentsFile.parse(JSON.parse(JSON.stringify(await exportFile())))
    await db().$executeRaw`TRUNCATE comments, closed_threads`
    expect(await importFile(file)).toBe(4)
    expect(await tables()).toEqual(before)
    expect((await listComments('dairy-and-acne')).open).toBe(false)
    expect(await importFile(file)).toBe(0)
    expect(await tables()).toEqual(before)
  })

  it('is taken whole or not at all, and brings in no link that is none', async () => {
    const file = await exportFile()
    const id = '6f9619ff-8b86-4011-b42d-00c04fc964ff'
    const comment = {
      ...{ id, article: slug, parent: null, name: 'M', email: null, text: 'Hi' },
      ...{ website: 'javascript:alert(1)', byOwner: false, state: 'approved' as const },
      writtenAt: '2024-08-25T10:00:00.000Z',
    }
    const lost = { ...comment, id: crypto.randomUUID(), parent: crypto.randomUUID() }
    await expect(importFile({ ...file, comments: [comment, lost] })).rejects.toThrow(lost.id)
    expect(await db().comment.count()).toBe(0)
    expect(await importFile({ ...file, comments: [comment] })).toBe(1)
    expect((await db().comment.findUnique({ where: { id } }))?.website).toBeNull()
  })
})
