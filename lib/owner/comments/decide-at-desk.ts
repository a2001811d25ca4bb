import { z } from 'zod'
import { approveComments } from '@/lib/comments/approve-comments'
import { closeThread, openThread } from '@/lib/comments/close-thread'
import { deleteComments } from '@/lib/comments/delete-comments'
import { markSpam } from '@/lib/comments/mark-spam'
import { replyAsOwner } from '@/lib/comments/reply-as-owner'
import { ownerReplySchema } from '@/lib/comments/schema'
import { undoDecision } from '@/lib/comments/undo-decision'

const decisions = { approve: approveComments, spam: markSpam, delete: deleteComments }
type Verb = keyof typeof decisions
const isVerb = (word: string): word is Verb => Object.hasOwn(decisions, word)

const uuid = z.uuid()
const slug = z.string().regex(/^[a-z0-9-]{1,120}$/)

export type Done =
  /** Which comments changed, so that it can be undone. */
  | { done: Verb; ids: string[] }
  | { done: 'undo' | 'reply' | 'close' | 'open' | 'none' }
  | { error: { field: string; message: string } }

/**
 * What a button of the comments' page does: `act` is `<verb>` for all that are ticked (`pick:<id>`, or `all` for
 * those that `shown` names), or `<verb>:<what>` for one comment or one article.
 */
export async function decideAtDesk(typed: Record<string, string>): Promise<Done> {
  const [verb = '', what = ''] = (typed.act ?? '').split(/:(.*)/s)
  if (verb === 'reply') return reply(what, typed[`reply:${what}`] ?? '')
  if (verb === 'undo') return undo(typed.ids ?? '')
  if (verb === 'close' || verb === 'open') return setThread(verb, what)
  if (!isVerb(verb)) return { done: 'none' }
  const ids = (what ? [what] : ticked(typed)).filter((id) => uuid.safeParse(id).success)
  if (ids.length === 0)
    return { error: { field: 'queue', message: 'Tick the comments first that you mean' } }
  return { done: verb, ids: await decisions[verb](ids) }
}

const ticked = (typed: Record<string, string>) =>
  typed.all === 'yes'
    ? (typed.shown ?? '').split(',')
    : Object.keys(typed).flatMap((name) => (name.startsWith('pick:') ? [name.slice(5)] : []))

async function reply(id: string, text: string): Promise<Done> {
  const parsed = ownerReplySchema.safeParse({ comment: text })
  const message = parsed.error?.issues[0]?.message ?? ''
  if (!parsed.success) return { error: { field: `reply:${id}`, message } }
  if (!uuid.safeParse(id).success) return { done: 'none' }
  const done = await replyAsOwner(id, parsed.data.comment)
  return { done: done === 'replied' ? 'reply' : 'none' }
}

async function undo(ids: string): Promise<Done> {
  await undoDecision(ids.split(',').filter((id) => uuid.safeParse(id).success))
  return { done: 'undo' }
}

async function setThread(verb: 'close' | 'open', article: string): Promise<Done> {
  if (!slug.safeParse(article).success) return { done: 'none' }
  await (verb === 'close' ? closeThread(article) : openThread(article))
  return { done: verb }
}
