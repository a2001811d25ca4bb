import { setTimeout as sleep } from 'node:timers/promises'
import { askForAll, type Handler } from './ask-next'

/**
 * What readers and visitors open first, and the pages about what is missing or broken, which should not be
 * loaded for the first time then. An article of no name is enough to load the page of all articles, and a check
 * of no answers that of all.
 */
const addresses = [
  '/',
  '/articles/none',
  '/plan',
  '/plan/check',
  '/articles',
  '/search',
  '/trouble',
  '/__missing',
]

/** Loading a page holds everybody up: whoever has waited for the start is served first, and between two pages. */
const FIRST_MS = 500
const BREATH_MS = 25

/**
 * Has Next load pages, one after the other: a start does not wait for them (`preloadEntriesOnStart` in
 * next.config.mjs), nor need the first visitors. Nothing is kept or counted. It never rejects.
 */
export async function warmUp(handler: Handler, host: string): Promise<void> {
  const ask = askForAll(handler, host)
  await sleep(FIRST_MS)
  for (const path of addresses) {
    await ask({ method: 'GET', path }).catch(() => {})
    await sleep(BREATH_MS)
  }
}
