import { z } from 'zod'
import { db } from '@/lib/db'
import { areas } from './areas'

const NAME_MOST = 120

const name = z
  .string()
  .transform((typed) =>
    typed
      .normalize('NFC')
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim(),
  )
  .pipe(
    z
      .string()
      .min(1, { error: 'Enter the name we should call you by' })
      .refine((text) => [...text].length <= NAME_MOST, {
        error: `Use a name of at most ${NAME_MOST} characters`,
      }),
  )

const areaOf = (wanted: string | undefined) => areas.find((area) => area.name === wanted)
const isId = (id: string | undefined): id is string => z.uuid().safeParse(id).success

export type NameChange = { problem: string } | { changed: boolean }

/** Puts a name right. @param typed the form: `area`, `id`, `name` */
export async function correctName(
  address: string,
  typed: Readonly<Record<string, string>>,
): Promise<NameChange> {
  const parsed = name.safeParse(typed.name ?? '')
  if (!parsed.success) return { problem: parsed.error.issues[0]?.message ?? '' }
  if (!isId(typed.id)) return { changed: false }
  const correct = areaOf(typed.area)?.correctName
  return { changed: (await correct?.(address, typed.id, parsed.data)) ?? false }
}

/** Takes a consent back. @param typed the form: `area`, `id`; @returns false when it is not this person's */
export async function withdraw(
  address: string,
  typed: Readonly<Record<string, string>>,
): Promise<boolean> {
  const { id } = typed
  const take = areaOf(typed.area)?.withdraw
  if (!take || !id) return false
  return db().$transaction((tx) => take(tx, address, id))
}
