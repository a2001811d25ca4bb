import { db, type Tx } from '@/lib/db'
import { audit } from './audit'
import { newPasskeyName } from './passkey-name'
import { endAllSessions } from './session'

export type PasskeyView = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }

const shown = { id: true, name: true, createdAt: true, lastUsedAt: true } as const

/** The owner's passkeys, the oldest first. */
export const listPasskeys = (): Promise<PasskeyView[]> =>
  db().ownerPasskey.findMany({ select: shown, orderBy: { createdAt: 'asc' } })

/** Whether there is any passkey: without one, signing in begins with a link. */
export const hasPasskey = async (): Promise<boolean> => (await db().ownerPasskey.count()) > 0

export async function renamePasskey(id: string, typed: string): Promise<void> {
  const name = newPasskeyName(typed)
  await db().$transaction(async (tx) => {
    const { count } = await tx.ownerPasskey.updateMany({ where: { id }, data: { name } })
    if (count === 1) await audit(tx, 'passkey-renamed')
  })
}

/**
 * Takes a passkey away, and with it every session that it opened.
 * @returns `last` when it is the only one: then nothing is done, unless she says that she means it
 */
export async function removePasskey(id: string, meantIt: boolean): Promise<'removed' | 'last'> {
  return db().$transaction(async (tx) => {
    await lockPasskeys(tx)
    const known = await tx.ownerPasskey.findMany({ select: { id: true } })
    if (!known.some((passkey) => passkey.id === id)) return 'removed'
    const isLast = known.length === 1
    if (isLast && !meantIt) return 'last'
    await tx.ownerPasskey.delete({ where: { id } })
    if (isLast) await endAllSessions(tx)
    await audit(tx, 'passkey-removed')
    return 'removed'
  })
}

/** Two removals at once may not both find that another passkey is left. */
const lockPasskeys = (tx: Tx) =>
  tx.$executeRaw`LOCK TABLE owner_passkeys IN SHARE ROW EXCLUSIVE MODE`
