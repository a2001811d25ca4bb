import { setTimeout as sleep } from 'node:timers/promises'
import { bringUp } from '@/lib/server/database/bring-up'
import { type Trouble, troubleOf } from '@/lib/server/database/trouble'
import { tell } from '@/lib/server/plain-error'
import { say } from './report'

const UNREACHABLE_MS = 2_000
const TROUBLE_MS = 30_000

export type Following = {
  /** Settles with the first try. Rejects if a migration or the queue is broken: such a release must not run. */
  tried: Promise<void>
  /** Resolves when the database is up to date, however long that takes. Rejects at the end of the process. */
  migrated: Promise<void>
}

/** Migrates a database as soon as that is possible, and says what it waits for. */
export function waitForDatabase(url: string, signal: AbortSignal): Following {
  const first = tryOnce(url)
  const tried = first.then((trouble) => {
    if (trouble?.kind === 'broken') throw trouble.error
  })
  const migrated = Promise.all([first, tried]).then(
    ([trouble]) => trouble && tryAgain(url, trouble, signal),
  )
  // Whoever waits hears of it; at the end of the process nobody may be waiting any more.
  migrated.catch(() => {})
  return { tried, migrated }
}

type Failure = { kind: Trouble; error: unknown }

async function tryOnce(url: string): Promise<Failure | undefined> {
  try {
    await bringUp(url)
  } catch (error) {
    return { kind: troubleOf(error), error }
  }
}

async function tryAgain(url: string, first: Failure, signal: AbortSignal): Promise<void> {
  let told: Trouble | undefined
  for (let failure: Failure | undefined = first; failure; failure = await tryOnce(url)) {
    // What passes by itself is said once, what somebody must act on each time.
    if (failure.kind !== told || failure.kind !== 'unreachable') say(describe(failure))
    told = failure.kind
    const pause = failure.kind === 'unreachable' ? UNREACHABLE_MS : TROUBLE_MS
    await sleep(pause, undefined, { signal })
  }
  say('The database is there, and up to date.')
}

function describe({ kind, error }: Failure): string {
  const meanwhile = 'Articles are served; forms ask people to try again later.'
  if (kind === 'unreachable')
    return `The database cannot be reached. ${meanwhile} Trying every ${UNREACHABLE_MS / 1000} s.`
  // What PostgreSQL refuses it explains itself; where we asked for it helps nobody.
  const reason = kind === 'refusing' ? (error as Error).message : tell(error)
  return `THE DATABASE CANNOT BE USED: ${reason}\n${meanwhile} Trying every ${TROUBLE_MS / 1000} s.`
}
