import { randomBytes } from 'node:crypto'
import { db, type Tx } from '@/lib/db'
import { hashToken } from '@/lib/token'

/** What a challenge was asked for, and the link or session that its answer has to come with. */
export type ChallengeUse = {
  purpose: 'sign-in' | 'enrol' | 'prove'
  binding: Uint8Array<ArrayBuffer> | null
}

const LIFE_MS = 5 * 60 * 1000

/**
 * A fresh question for an authenticator, kept in the database because the answer may reach another process.
 * @returns 256 random bits, base64url
 */
export async function issueChallenge(use: ChallengeUse, now = new Date()): Promise<string> {
  const challenge = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + LIFE_MS)
  await db().ownerChallenge.deleteMany({ where: { expiresAt: { lt: now } } })
  await db().ownerChallenge.create({
    data: { challengeHash: hashToken(challenge), ...use, expiresAt },
  })
  return challenge
}

/** Uses a challenge up. @returns whether it was ours, for this, and neither used nor run out */
export async function takeChallenge(
  tx: Tx,
  challenge: string,
  use: ChallengeUse,
  now = new Date(),
): Promise<boolean> {
  const { count } = await tx.ownerChallenge.deleteMany({
    where: { challengeHash: hashToken(challenge), ...use, expiresAt: { gt: now } },
  })
  return count === 1
}
