import fs from 'node:fs/promises'
import path from 'node:path'
import { type LedgerEntry, listErasures, replayErasures } from '@/lib/privacy/replay-erasures'

/** One line an erasure: id, time, keyed hash. A line that a crash cut short is none. */
const line = /^([0-9a-f-]{36}) (\S+Z) ([\w-]{43})$/

export const ledgerIn = (folder: string): string => path.join(folder, 'erasures.ledger')

/** The ledger that stands beside the backups; nothing where there is none yet. */
export async function readLedger(folder: string): Promise<LedgerEntry[]> {
  const text = await fs.readFile(ledgerIn(folder), 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text.split('\n').flatMap((written) => {
    const [, id, at = '', hash = ''] = line.exec(written) ?? []
    const addressHash = Uint8Array.from(Buffer.from(hash, 'base64url'))
    return id ? [{ id, erasedAt: new Date(at), addressHash }] : []
  })
}

const written = ({ id, erasedAt, addressHash }: LedgerEntry) =>
  `${id} ${erasedAt.toISOString()} ${Buffer.from(addressHash).toString('base64url')}\n`

/** Adds entries at the end, on the disk when it resolves. */
async function append(folder: string, entries: readonly LedgerEntry[]): Promise<void> {
  await fs.mkdir(folder, { recursive: true, mode: 0o700 })
  const handle = await fs.open(ledgerIn(folder), 'a', 0o600)
  try {
    // The first byte ends a line that was cut short.
    await handle.writeFile(`\n${entries.map(written).join('')}`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Makes the ledger in a folder and the database agree: erasures that only the database knows are written down,
 * those that only the ledger knows are done again. So a database that was put back to an earlier time, by
 * whatever means, forgets once more whom it had forgotten.
 * @returns how many were erased again
 */
export async function settleLedger(folder: string): Promise<number> {
  const ledger = await readLedger(folder)
  const again = await replayErasures(ledger)
  const noted = new Set(ledger.map(({ id }) => id))
  const unnoted = (await listErasures()).filter(({ id }) => !noted.has(id))
  if (unnoted.length > 0) await append(folder, unnoted)
  return again
}
