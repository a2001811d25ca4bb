import type { Ask, Page, Question } from './page'
import type { Refusal } from './refuse'
import type { Route } from './route-patterns'

const readOnly = 'GET, HEAD, OPTIONS'

/** What is wrong with a method where it is known without asking Next: pages are only read. */
export function findWrongMethod(method: string, kind: Route['kind'] | 'file'): Refusal | null {
  if (kind !== 'page' && kind !== 'file') return null
  if (method === 'GET' || method === 'HEAD') return null
  const headers = { allow: readOnly }
  if (method === 'OPTIONS') return { status: 204, text: '', headers }
  return { status: 405, text: 'Method not allowed', headers }
}

/** A 405 says which methods there are. Next leaves that out, and tells when asked. */
export async function withAllow(page: Page, asked: Question, ask: Ask): Promise<Page> {
  if (page.status !== 405 || page.headers.allow) return page
  const { headers } = await ask({ ...asked, method: 'OPTIONS' })
  const body = Buffer.from('Method not allowed\n')
  const type = 'text/plain; charset=utf-8'
  return { status: 405, headers: { allow: headers.allow ?? readOnly, 'content-type': type }, body }
}
