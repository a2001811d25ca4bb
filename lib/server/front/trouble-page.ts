import { REFUSAL_HEADER } from '@/lib/forms/refusal'
import { type Ask, isHtml, type Page, PLAIN_HEADER } from './page'

const RETRY_AFTER_SECONDS = '30'

/** Shown when even the page about trouble is in trouble. It needs nothing that could fail. */
const lastResort = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Something went wrong – Nouriva</title></head>
<body><main><h1>Something went wrong on our side</h1>
<p>Please try again in a minute. Nothing that you were told is saved has been lost.</p>
<p><a href="/">Go to the start page</a></p></main></body>
</html>
`

/**
 * The page that answers for a failure of ours: never a stack, never a blank screen.
 * @param posted under which id the form is kept that failed: the page then holds it
 */
export async function troublePage(ask: Ask, posted?: string | null): Promise<Page> {
  const extra: Record<string, string> = posted ? { [REFUSAL_HEADER]: posted } : {}
  const page = await ask({ method: 'GET', path: '/trouble', extra }).catch(() => null)
  const usable = page?.status === 200 && isHtml(page)
  return {
    status: 503,
    headers: {
      ...(usable ? page.headers : { 'content-type': 'text/html; charset=utf-8' }),
      [PLAIN_HEADER]: '1',
      'retry-after': RETRY_AFTER_SECONDS,
      'cache-control': 'no-store',
    },
    body: usable ? page.body : Buffer.from(lastResort),
  }
}
