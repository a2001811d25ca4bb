import { askedKeys } from './asking-browser'
import { confirmLead } from './confirm-lead'
import { type Confirmation, findConfirmation } from './find-confirmation'

/**
 * What a visit to a confirm link comes to. In the very browser that asked it confirms at once: a
 * second click loses a third of people, and no mail scanner has that browser's signed cookie.
 * Anywhere else it changes nothing, and the page shows a button.
 * @param cookieHeader null where the visit must not count, such as a HEAD or a prefetch
 */
export async function openConfirmLink(
  token: string,
  cookieHeader: string | null,
  now = new Date(),
): Promise<Confirmation['state']> {
  const found = await findConfirmation(token, now)
  if (found.state !== 'open') return found.state
  const key = Buffer.from(found.submissionKey).toString('base64url')
  return askedKeys(cookieHeader, now).includes(key) ? confirmLead(token, now) : 'open'
}
