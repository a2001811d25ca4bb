import { z } from 'zod'
import { db } from '@/lib/db'

/**
 * Sets the day on which the owner wants to see a lead again; nothing typed takes it away.
 * @returns what is wrong with the day, else null
 */
export async function setNextDate(id: string, typed: string): Promise<string | null> {
  const day = typed.trim()
  if (day && !z.iso.date().safeParse(day).success)
    return 'Enter a day such as 2026-12-01, or leave it empty'
  const nextOn = day ? new Date(`${day}T00:00:00Z`) : null
  await db().lead.updateMany({ where: { id }, data: { nextOn } })
  return null
}
