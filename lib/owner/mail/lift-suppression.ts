import { db } from '@/lib/db'
import type { FormError } from '@/lib/forms/form-error'
import { unsuppress } from '@/lib/mail/suppression'
import { audit } from '@/lib/owner/audit'
import { readAddress } from '@/lib/privacy/read-address'

const unknown =
  'This address is not on the list: it may get mails already. Look whether it is spelt right'
const unsure = 'Tick the box if the person has asked you: nothing is changed yet'

/**
 * Lets an address get mails again, for who called one spam by mistake, and notes that.
 * @param typed `email` and `asked`, the tick that the person wants it @returns what is wrong with the form
 */
export async function liftSuppression(typed: Record<string, string>): Promise<FormError[]> {
  const read = readAddress(typed.email ?? '')
  const errors = 'error' in read ? [read.error] : []
  if (typed.asked !== 'yes') errors.push({ field: 'asked', message: unsure })
  if ('error' in read || errors.length > 0) return errors
  const lifted = await db().$transaction(async (tx) => {
    const hash = await unsuppress(read.address, tx)
    if (hash) await audit(tx, 'suppression-lifted', hash)
    return hash !== null
  })
  return lifted ? [] : [{ field: 'email', message: unknown }]
}
