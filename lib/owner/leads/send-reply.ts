import { z } from 'zod'
import { db } from '@/lib/db'
import type { FormError } from '@/lib/forms/form-error'
import { enqueueReply, sealReply } from '@/lib/mail/enqueue-reply'
import { addEntry } from '@/lib/plan/lead-entry'

export const REPLY_MOST = 12_000
const SUBJECT_MOST = 150

const reply = z.object({
  subject: z
    .string()
    .transform((typed) => typed.replace(/\p{C}+|\s+/gu, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, { error: 'Write what the mail is about' })
        .max(SUBJECT_MOST, { error: `Use at most ${SUBJECT_MOST} characters` }),
    ),
  text: z
    .string()
    .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(1, { error: 'Write the mail first' })
        .refine((text) => [...text].length <= REPLY_MOST, {
          error: `Shorten the mail to ${REPLY_MOST} characters`,
        }),
    ),
})

/**
 * Owes a lead the mail that the owner wrote, keeps her words with the lead, and notes the contact: nobody
 * waits any more, and a new lead counts as contacted.
 * @param typed `subject`, `text` and `key`, the random id of the form: a double click sends one mail
 * @returns what is wrong with the form; none when the mail is owed; null when the lead is gone
 */
export async function sendReply(
  id: string,
  typed: Record<string, string>,
  now = new Date(),
): Promise<FormError[] | null> {
  const parsed = reply.safeParse({ subject: typed.subject ?? '', text: typed.text ?? '' })
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), message }))
  const key = z.uuid().safeParse(typed.key)
  const { subject, text } = parsed.data
  const lead = await db().lead.findUnique({ where: { id } })
  if (!lead) return null
  const message = { kind: 'reply', to: lead.address, subject, text } as const
  const sealed = await sealReply(message, key.data)
  await db().$transaction(async (tx) => {
    if (!(await enqueueReply(tx, sealed, id))) return
    await addEntry(tx, id, { kind: 'reply', text: `${subject}\n\n${text}` }, now)
    await tx.lead.update({ where: { id }, data: { lastContactAt: now, waitingSince: null } })
    const where = { id, status: 'new' } as const
    const { count } = await tx.lead.updateMany({ where, data: { status: 'contacted' } })
    if (count === 1) await addEntry(tx, id, { kind: 'status', status: 'contacted' }, now)
  })
  return []
}
