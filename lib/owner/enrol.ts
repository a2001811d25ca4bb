import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import { db } from '@/lib/db'
import { hashToken } from '@/lib/token'
import type { RegistrationAnswer } from './answers'
import { audit } from './audit'
import { type ChallengeUse, issueChallenge, takeChallenge } from './challenges'
import { clientChallenge } from './client-challenge'
import { isOpenLink, spendLink } from './link'
import { newPasskeyName } from './passkey-name'
import { relyingParty } from './relying-party'
import { type Owner, startSession } from './session'

/** What lets a new passkey in: a one-time link, or the owner herself with a passkey used just now. */
export type Permission = { link: string } | { owner: Owner }

const purposeOf = (permission: Permission): ChallengeUse => ({
  purpose: 'enrol',
  binding: 'link' in permission ? hashToken(permission.link) : permission.owner.tokenHash,
})

const mayEnrol = (permission: Permission) =>
  'link' in permission ? isOpenLink(permission.link) : Promise.resolve(permission.owner.fresh)

/** The one user of the desk, as authenticators list her. */
const USER = { userName: 'ishita', userDisplayName: 'Ishita', userID: Uint8Array.from([1]) }

/** What the browser needs to make a passkey; null when nothing lets one in. */
export async function enrolOptions(permission: Permission) {
  if (!(await mayEnrol(permission))) return null
  const { name, id } = relyingParty()
  const known = await db().ownerPasskey.findMany({ select: { id: true, transports: true } })
  const challenge = await issueChallenge(purposeOf(permission))
  return generateRegistrationOptions({
    rpName: name,
    rpID: id,
    ...USER,
    challenge: Buffer.from(challenge, 'base64url'),
    excludeCredentials: known,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/**
 * Keeps a new passkey. By a link she is signed in with it at once, and the link is used up in the same
 * transaction: of two answers to one link only one counts.
 * @returns the Set-Cookie line of a new session or none; null when nothing lets this passkey in
 */
export async function enrol(
  permission: Permission,
  answer: RegistrationAnswer,
  name: string,
): Promise<{ cookie: string | null } | null> {
  const challenge = clientChallenge(answer.response.clientDataJSON)
  const credential = await verify(answer, challenge)
  if (!credential || !(await mayEnrol(permission))) return null
  return db().$transaction(async (tx) => {
    const asked = await takeChallenge(tx, challenge, purposeOf(permission))
    if (!asked || ('link' in permission && !(await spendLink(tx, permission.link)))) return null
    const { id, publicKey, counter, transports = [] } = credential
    const key = { publicKey: Uint8Array.from(publicKey), counter: BigInt(counter), transports }
    await tx.ownerPasskey.create({ data: { id, ...key, name: newPasskeyName(name) } })
    await audit(tx, 'passkey-added')
    if ('owner' in permission) return { cookie: null }
    await audit(tx, 'signed-in')
    return { cookie: await startSession(tx, id) }
  })
}

async function verify(answer: RegistrationAnswer, expectedChallenge: string) {
  const { id, origin } = relyingParty()
  const checked = await verifyRegistrationResponse({
    response: answer as Parameters<typeof verifyRegistrationResponse>[0]['response'],
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
  }).catch(() => null)
  return checked?.verified ? checked.registrationInfo.credential : null
}
