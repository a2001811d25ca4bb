import { beforeEach, describe, expect, it } from 'vitest'
import { approveComments } from '@/lib/comments/approve-comments'
import { closeThread, openThread } from '@/lib/comments/close-thread'
import { decideByToken } from '@/lib/comments/decide-by-token'
import { deleteComments } from '@/lib/comments/delete-comments'
import { findByToken } from '@/lib/comments/find-by-token'
import { listComments } from '@/lib/comments/list-comments'
import { listQueue } from '@/lib/comments/list-queue'
import { markSpam } from '@/lib/comments/mark-spam'
import { replyAsOwner } from '@/lib/comments/reply-as-owner'
import { submitComment } from '@/lib/comments/submit-comment'
import { undoDecision } from '@/lib/comments/undo-decision'
import { db } from '@/lib/db'
import { moderationToken } from '@/lib/moderation-token'
import { commentedArticle, commentInput } from '@/tests/factories/comment-input'
import { emptyComments, idOf, shownTexts, submit, written } from '@/tests/factories/written-comment'

const { slug } = commentedArticle
const mailKinds = async () =>
  (await db().outboxMail.findMany({ orderBy: { createdAt: 'asc' } })).map(({ kind }) => kind)

beforeEach(emptyComments)

describe('submitComment', () => {
  it('holds a comment, shows it to nobody and owes the owner a mail without its address', async () => {
    const input = commentInput({ comment: 'Hello there' })
    expect(await submitComment(commentedArticle, input)).toEqual({ result: 'held' })
    expect(await listComments(slug)).toMatchObject({ count: 0, threads: [] })
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
    expect(all).toEqual(Array(20).fill({ result: 'held' }))
    const spaced = { ...input, comment: `${input.comment.toUpperCase()} ` }
    expect(await submitComment(commentedArticle, spaced)).toEqual({ result: 'held' })
    const later = new Date(Date.now() + 61_000)
    expect(await submitComment(commentedArticle, spaced, later)).toEqual({ result: 'duplicate' })
    expect(await db().comment.count()).toBe(1)
    expect(await mailKinds()).toEqual(['comment-held'])
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
