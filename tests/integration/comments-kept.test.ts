import { beforeEach, describe, expect, it } from 'vitest'
import { approveComments } from '@/lib/comments/approve-comments'
import { closeThread } from '@/lib/comments/close-thread'
import { commentsFile } from '@/lib/comments/comments-file'
import { exportFile } from '@/lib/comments/export-file'
import { importFile } from '@/lib/comments/import-file'
import { listComments } from '@/lib/comments/list-comments'
import { markSpam } from '@/lib/comments/mark-spam'
import { eraseComments, exportComments, findComments } from '@/lib/comments/person'
import { purgeComments } from '@/lib/comments/purge-comments'
import { replyAsOwner } from '@/lib/comments/reply-as-owner'
import { undoDecision } from '@/lib/comments/undo-decision'
import { db } from '@/lib/db'
import { comments as commentsArea } from '@/lib/privacy/areas/comments'
import { commentedArticle, commentInput } from '@/tests/factories/comment-input'
import { emptyComments, shownTexts, submit, written } from '@/tests/factories/written-comment'

const { slug } = commentedArticle

beforeEach(emptyComments)

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
