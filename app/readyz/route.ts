<<<<<<< HEAD

import { databaseTakesWrites } from '@/lib/health/probe-database'
import { siteHasRoom } from '@/lib/health/site-has-room'

export const dynamic = 'force-dynamic'

/** Says whether people can be served in full: the database takes writes, and has room for them. */
export async function GET(): Promise<Response> {
  const ready = (await siteHasRoom()) && (await databaseTakesWrites())
  return new Response(ready ? 'ready\n' : 'not ready\n', {
=======
import { readiness } from '@/lib/health/readiness'

export const dynamic = 'force-dynamic'

/** Says whether people can be served in full, and if not why. */
export async function GET(): Promise<Response> {
  const { ready, text } = await readiness()
  return new Response(text, {
>>>>>>> main
    status: ready ? 200 : 503,
    // Without a type the front would take this for a failure, and answer with a page.
    headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' },
  })
}
