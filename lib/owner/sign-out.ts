import { db } from '@/lib/db'
import { audit } from './audit'
import { endAllSessions, endSession, type Owner } from './session'

/** Ends this browser's session, or those of all. @returns the Set-Cookie line that removes the cookie */
export async function signOut(owner: Owner, everywhere: boolean): Promise<string> {
  return db().$transaction(async (tx) => {
    await audit(tx, everywhere ? 'signed-out-everywhere' : 'signed-out')
    return everywhere ? endAllSessions(tx) : endSession(tx, owner.tokenHash)
  })
}
