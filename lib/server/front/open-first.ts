import { setTimeout as sleep } from 'node:timers/promises'
import { askForAll, type Handler } from './ask-next'

/** Pages without a database are better than none: one that says nothing for so long is not waited for. */
const LONGEST_MS = 1_000

/**
 * Opens the database before the port is open: after a crash people come in a crowd, and the first of them would
 * wait for the way to the database among all the others. It never rejects.
 */
export async function openFirst(handler: Handler, host: string): Promise<void> {
  const asked = askForAll(handler, host)({ method: 'GET', path: '/readyz' }).catch(() => {})
  await Promise.race([asked, sleep(LONGEST_MS)])
}
