import { z } from 'zod'
import { db } from '@/lib/db'
import { addEntry } from '@/lib/plan/lead-entry'

export const NOTE_MOST = 4_000

const note = z
  .string()
  .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
  .pipe(
    z
      .string()
      .min(1, { error: 'Write the note first' })
      .refine((text) => [...text].length <= NOTE_MOST, {
        error: `Shorten the note to ${NOTE_MOST} characters`,
      }),
  )

/** Keeps a note of the owner's about a lead. @returns what is wrong with it, else null */
export async function addNote(
  leadId: string,
  typed: string,
  now = new Date(),
): Promise<string | null> {
  const parsed = note.safeParse(typed)
  if (!parsed.success) return parsed.error.issues[0]?.message ?? ''
  await addEntry(db(), leadId, { kind: 'note', text: parsed.data }, now)
  return null
}
