import { randomBytes } from 'node:crypto'
import { db, type Tx } from '@/lib/db'
import { hashToken } from '@/lib/token'

export type ChallengePurpose = 'sign-in' | 'enrol' | 'prove'

const LIFE_MS = 5 * 60 * 1000

/**
 * A fresh question for an authenticator, kept in the database because the answer may reach another process.
 * @param binding the link or session that the answer has to come with
 * @returns 256 random bits, base64url
 */
export async function issueChallenge(
  purpose: ChallengePurpose,
  binding: Uint8Array<ArrayBuffer> | null = null,
  now = new Date(),
): Promise<string> {
  const challenge = randomBytes(32).toString('base64url')
  await db().ownerChallenge.deleteMany({ where: { expiresAt: { lt: now } } })
  await db().ownerChallenge.create({
    data: {
      challengeHash: hashToken(challenge),
      purpose,
      binding,
      expiresAt: new Date(now.getTime() + LIFE_MS),
    },
  })
  return challenge
}

/** Uses a challenge up. @returns whether it was ours, for this, and not used or run out */
export async function takeChallenge(
  tx: Tx,
  challenge: string,
  purpose: ChallengePurpose,
  binding: Uint8Array<ArrayBuffer> | null = null,
  now = new Date(),
): Promise<boolean> {
  const { count } = await tx.ownerChallenge.deleteMany({
    where: { challengeHash: hashToken(challenge), purpose, binding, expiresAt: { gt: now } },
  })
  return count === 1
}
