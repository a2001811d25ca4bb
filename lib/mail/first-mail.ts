import { db, type OutboxMail } from '@/lib/db'
import { env } from '@/lib/env'

/** Why a mail waits: as many first mails as the site may send went out before it. It has a time of its own to go. */
export const OVER_SITE_LIMIT = 'site-limit'

/** Mails that anybody can have sent to anybody, by typing an address into a form. */
const unasked = new Set(['confirm', 'draft-link', 'my-data-link', 'subscribe-confirm'])

const HOUR_MS = 3_600_000
const KEY = 'first-mails'

/**
 * Seconds that a mail has to wait because too many go out to people who never had one: 0 for any other. In no hour more
 * than FIRST_MAILS_AN_HOUR leave: half of them at once, and the other half evenly, at times that are given out here, one
 * to each mail. So a flood of posts from thousands of networks mails no thousands of strangers.
 */
export async function secondsToWait(mail: OutboxMail): Promise<number> {
  const { firstMailsAnHour } = env()
  if (firstMailsAnHour === 0) return 0
  const hasItsTime = mail.attempts > 0 || mail.reason === OVER_SITE_LIMIT
  if (hasItsTime || !mail.recipientHash || !unasked.has(mail.kind)) return 0
  const sent = { recipientHash: mail.recipientHash, state: 'sent' } as const
  if (await db().outboxMail.findFirst({ where: sent, select: { id: true } })) return 0
  const ms = (await nextTime(firstMailsAnHour)) - HOUR_MS
  return Math.max(0, Math.ceil(ms / 1_000))
}

/** Takes the next time from the schedule (GCRA, as in ATM networks). @returns how far it reaches from now, in milliseconds */
async function nextTime(mostAnHour: number): Promise<number> {
  const apart = Math.ceil((2 * HOUR_MS) / mostAnHour)
  const [row] = await db().$queryRaw<{ ahead: number }[]>`
    WITH clock AS (SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now)
    INSERT INTO rate_limits AS kept (key, points, expire)
    SELECT ${KEY}, 1, now + ${apart}::bigint FROM clock
    ON CONFLICT (key) DO UPDATE
      SET expire = greatest(kept.expire, excluded.expire - ${apart}::bigint) + ${apart}::bigint
    RETURNING (expire - (SELECT now FROM clock))::float8 AS ahead`
  return row?.ahead ?? 0
}
