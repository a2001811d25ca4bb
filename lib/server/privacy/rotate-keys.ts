import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { KEYRING_FRESH_MS, keyId, keyring } from '@/lib/keyring'
import { areas } from '@/lib/privacy/areas'
import { reseal } from '@/lib/privacy/reseal'
import { type Kept, readKept, writeKept } from '@/lib/server/launcher/secrets'
import { dropEarlierKeys, nothingUnderEarlierKeys } from './drop-earlier-keys'

/** What a running process may take to see a new key, and a little more. */
const SEEN_MS = KEYRING_FRESH_MS + 1_000

type Options = {
  /** Whether the earlier keys go as soon as nothing in the database needs them. */
  dropOld: boolean
  say(line: string): void
  /** Waits until running processes seal with a new key; given by tests. */
  untilSeen?: () => Promise<unknown>
}

/**
 * Seals all values in the database anew. With keys kept in the data folder it makes a new key first,
 * unless an earlier run was stopped before its end; with DATA_KEY in the environment it seals under that.
 */
export async function rotateKeys(dataDir: string, options: Options): Promise<void> {
  const { say, untilSeen = () => sleep(SEEN_MS) } = options
  const kept = await readKept(dataDir)
  const ours = kept.dataKey !== undefined && keyId(kept.dataKey) === keyring().current.id
  if (ours && (await nothingUnderEarlierKeys())) {
    await writeKept(dataDir, withNewKey(kept))
    say('A new key is made; running processes take it up now.')
    await untilSeen()
    // This process looks again as well.
    keyring(Date.now() + KEYRING_FRESH_MS)
  }
  await resealAll(say)
  if (!ours)
    return say('All is sealed under DATA_KEY: when forms have run out, DATA_KEY_PREVIOUS can go.')
  if (!options.dropOld)
    return say(
      'Done. The earlier key goes by itself in 8 days, when no half-filled form needs it any more.',
    )
  await dropEarlierKeys(dataDir, new Date(8.64e15))
  say('Done, and the earlier keys are gone. Backups made before now can only be read with them.')
}

function withNewKey(kept: Kept): Kept {
  const { dataKey = '', previousDataKeys = [] } = kept
  const until = new Date().toISOString()
  return {
    ...kept,
    dataKey: randomBytes(32).toString('hex'),
    previousDataKeys: [{ key: dataKey, until }, ...previousDataKeys],
  }
}

/** Again until a round finds nothing: the site writes meanwhile. */
async function resealAll(say: (line: string) => void): Promise<void> {
  for (let found = 1; found > 0; ) {
    found = 0
    for (const place of areas.flatMap(({ sealed }) => sealed ?? [])) {
      const count = await reseal(place)
      if (count > 0) say(`${String(count).padStart(7)}  ${place.what}`)
      found += count
    }
  }
}
