import { randomBytes } from 'node:crypto'
import { cookieLine, readCookie } from '@/lib/cookie'
import { db, type Tx } from '@/lib/db'
import { hashToken } from '@/lib/token'

const COOKIE = 'nouriva-owner'
const MINUTE = 60_000
/** OWASP ASVS 5.0, 7.3.1 and 7.3.2: an idle limit and a whole one. */
const IDLE_MS = 30 * MINUTE
const WHOLE_MS = 12 * 60 * MINUTE
/** How long a passkey counts as just asked for. */
const FRESH_MS = 5 * MINUTE
/** Being seen is written down once a minute, not with every page. */
const NOTE_MS = MINUTE

export type Owner = {
  tokenHash: Uint8Array<ArrayBuffer>
  passkeyId: string
  /** Whether the passkey was used in the last five minutes. */
  fresh: boolean
}

/** Starts a session for a passkey that has just been used. @returns the Set-Cookie line */
export async function startSession(tx: Tx, passkeyId: string, now = new Date()): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const times = { startedAt: now, seenAt: now, provenAt: now }
  await tx.ownerSession.create({ data: { tokenHash: hashToken(token), passkeyId, ...times } })
  return cookieLine(COOKIE, token, WHOLE_MS / 1000)
}

/** Who asks: the owner, if her session is in force, else null. Throws when the database is away. */
export async function ownerOf(headers: Headers, now = new Date()): Promise<Owner | null> {
  const token = readCookie(headers.get('cookie'), COOKIE)
  if (!token) return null
  const session = await db().ownerSession.findUnique({ where: { tokenHash: hashToken(token) } })
  if (!session || hasEnded(session, now)) return null
  const { tokenHash, passkeyId, provenAt } = session
  if (now.getTime() - session.seenAt.getTime() > NOTE_MS)
    await db().ownerSession.updateMany({ where: { tokenHash }, data: { seenAt: now } })
  return { tokenHash, passkeyId, fresh: now.getTime() - provenAt.getTime() < FRESH_MS }
}

function hasEnded({ startedAt, seenAt }: { startedAt: Date; seenAt: Date }, now: Date): boolean {
  const whole = now.getTime() - startedAt.getTime()
  const idle = now.getTime() - seenAt.getTime()
  return whole >= WHOLE_MS || idle >= IDLE_MS
}

/** Notes that the passkey was asked for again. */
export async function proveSession(tx: Tx, tokenHash: Owner['tokenHash'], now = new Date()) {
  await tx.ownerSession.updateMany({ where: { tokenHash }, data: { provenAt: now, seenAt: now } })
}

/** Ends this session. @returns the Set-Cookie line that removes the cookie */
export async function endSession(tx: Tx, tokenHash: Owner['tokenHash']): Promise<string> {
  await tx.ownerSession.deleteMany({ where: { tokenHash } })
  return cookieLine(COOKIE, '', 0)
}

/** Ends every session there is. @returns the Set-Cookie line that removes the cookie */
export async function endAllSessions(tx: Tx): Promise<string> {
  await tx.ownerSession.deleteMany()
  return cookieLine(COOKIE, '', 0)
}

/** Removes sessions that have run out. */
export async function sweepSessions(tx: Tx, now = new Date()): Promise<void> {
  const ago = (ms: number) => new Date(now.getTime() - ms)
  await tx.ownerSession.deleteMany({
    where: { OR: [{ startedAt: { lt: ago(WHOLE_MS) } }, { seenAt: { lt: ago(IDLE_MS) } }] },
  })
}
