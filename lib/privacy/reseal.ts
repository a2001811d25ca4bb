import { db } from '@/lib/db'
import { currentKeyId, open, seal } from '@/lib/seal'
import type { SealedPlace } from './area'

const BATCH = 200

/**
 * Seals everything in a place anew under the key in force, batch by batch, each in a transaction of
 * its own: it can be stopped and begun again, and the site goes on meanwhile.
 * @returns how many values; @throws when one was sealed under a key that is not there any more
 */
export async function reseal({ notUnder }: SealedPlace, batch = BATCH): Promise<number> {
  let done = 0
  for (;;) {
    const count = await db().$transaction(async (tx) => {
      const old = await notUnder(tx, currentKeyId(), batch)
      for (const { context, value, write } of old) await write(seal(open(value, context), context))
      return old.length
    })
    if (count === 0) return done
    done += count
  }
}
