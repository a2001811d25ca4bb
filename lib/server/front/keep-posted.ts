import { keepRefusal } from '@/lib/forms/kept-refusals'
import { isSameOrigin } from '@/lib/forms/origin-guard'
import { readFields } from '@/lib/forms/read-form'

type Posted = { headers: Headers; body: Buffer; siteUrl: string }

/**
 * Keeps the fields of a form that came to nothing, for the page about trouble to hold them. Only what a page of
 * ours sent: a page of ours that held a stranger's form would have it sent with one press.
 * @returns the id to read them by; null where the post is no form of ours
 */
export async function keepPosted({ headers, body, siteUrl }: Posted): Promise<string | null> {
  if (!isSameOrigin(headers)) return null
  const type = { 'content-type': headers.get('content-type') ?? '' }
  const posted = { method: 'POST', headers: type, body: new Uint8Array(body) }
  const typed = await readFields(new Request(siteUrl, posted))
  return typed && keepRefusal({ values: {}, typed, errors: [], trouble: true })
}
