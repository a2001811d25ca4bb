export const dynamic = 'force-dynamic'

/** Says that the process answers. Asks nobody else. */
export const GET = (): Response =>
  new Response('ok\n', { headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } })
