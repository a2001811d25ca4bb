import { networkLimit } from '@/lib/forms/network-limit'
import { describeError, log } from '@/lib/log'
import { mailLink } from './link'

export type LinkOutcome = 'mailed' | 'busy' | 'trouble'

/**
 * Somebody asks on the sign-in page for a link by mail. It goes to the owner's configured address alone,
 * at most three times a day; over that the page says the same.
 */
export async function askForLink(headers: Headers, now = new Date()): Promise<LinkOutcome> {
  try {
    const limit = await networkLimit(headers, 'owner')
    if (!limit.allowed) return 'busy'
    await mailLink(now)
    return 'mailed'
  } catch (error) {
    log.error('owner.link-not-mailed', describeError(error))
    return 'trouble'
  }
}
