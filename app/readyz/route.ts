import { recentReadiness } from '@/lib/health/recent-readiness'

export const dynamic = 'force-dynamic'

/** Says whether people can be served in full, and if not why. */
export async function GET(): Promise<Response> {
  const { ready, text } = await recentReadiness()
  return new Response(text, {
    status: ready ? 200 : 503,
    // Without a type the front would take this for a failure, and answer with a page.
    headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' },
  })
}
