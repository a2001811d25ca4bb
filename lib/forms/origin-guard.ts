import { env } from '@/lib/env'
import { plainAnswer } from './plain-answer'

/**
 * Whether a post comes from a page of ours. Browsers say so in Sec-Fetch-Site, which no page can
 * forge; where that is absent, Origin must be the configured site. Forwarded headers count for nothing.
 */
export function isSameOrigin(headers: Headers): boolean {
  const { siteUrl } = env()
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  if (origin && origin !== 'null' && origin !== siteUrl) return false
  if (site) return site === 'same-origin'
  return origin === siteUrl
}

/** The answer to a post from elsewhere. It repeats nothing of what was sent. */
export const refuseOrigin = (): Response =>
  plainAnswer(
    403,
    'This form was not sent from a page of this site. Open the page again and send it from there.',
  )
