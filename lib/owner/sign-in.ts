import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'
import { db, type Tx } from '@/lib/db'
import type { AuthenticationAnswer } from './answers'
import { audit } from './audit'
import { type ChallengeUse, issueChallenge, takeChallenge } from './challenges'
import { clientChallenge } from './client-challenge'
import { relyingParty } from './relying-party'
import { type Owner, proveSession, startSession, sweepSessions } from './session'

/** What the browser needs to ask for a passkey. It names none: whoever asks learns nothing about which there are. */
export async function signInOptions(owner: Owner | null) {
  const challenge = await issueChallenge(purposeOf(owner))
  return generateAuthenticationOptions({
    rpID: relyingParty().id,
    challenge: Buffer.from(challenge, 'base64url'),
    userVerification: 'required',
  })
}

/** Signed in already, the passkey only proves that it is still her. */
const purposeOf = (owner: Owner | null): ChallengeUse =>
  owner ? { purpose: 'prove', binding: owner.tokenHash } : { purpose: 'sign-in', binding: null }

/**
 * Signs the owner in, or proves an open session anew.
 * @returns the Set-Cookie line of a new session or none; null when the answer is not one of her passkeys'
 */
export async function signIn(
  owner: Owner | null,
  answer: AuthenticationAnswer,
): Promise<{ cookie: string | null } | null> {
  const passkey = await db().ownerPasskey.findUnique({ where: { id: answer.id } })
  if (!passkey) return null
  const challenge = clientChallenge(answer.response.clientDataJSON)
  const counter = await verify(answer, challenge, passkey)
  if (counter === null) return null
  return db().$transaction(async (tx) => {
    if (!(await takeChallenge(tx, challenge, purposeOf(owner)))) return null
    if (!(await noteUse(tx, passkey.id, counter))) return null
    if (owner) {
      await proveSession(tx, owner.tokenHash)
      return { cookie: null }
    }
    await sweepSessions(tx)
    await audit(tx, 'signed-in')
    return { cookie: await startSession(tx, passkey.id) }
  })
}

type Passkey = {
  id: string
  publicKey: Uint8Array<ArrayBuffer>
  counter: bigint
  transports: string[]
}

/** @returns the authenticator's new count, or null where the signature is not good */
async function verify(
  answer: AuthenticationAnswer,
  expectedChallenge: string,
  { id, publicKey, counter, transports }: Passkey,
): Promise<number | null> {
  const { id: expectedRPID, origin } = relyingParty()
  const checked = await verifyAuthenticationResponse({
    response: answer as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID,
    credential: { id, publicKey, counter: Number(counter), transports },
    requireUserVerification: true,
  }).catch(() => null)
  return checked?.verified ? checked.authenticationInfo.newCounter : null
}

/** A passkey that counts its uses may not go backwards: then somebody has a copy (WebAuthn level 3, 6.1.1). */
async function noteUse(tx: Tx, id: string, counter: number): Promise<boolean> {
  const next = BigInt(counter)
  const { count } = await tx.ownerPasskey.updateMany({
    where: { id, ...(counter > 0 && { counter: { lt: next } }) },
    data: { counter: next, lastUsedAt: new Date() },
  })
  return count === 1
}
