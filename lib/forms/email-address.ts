import { z } from 'zod'
import { normaliseAddress } from '@/lib/normalise-address'

/** Characters: what SMTP lets a path have, less its angle brackets (RFC 5321, section 4.5.3.1.3). */
const MOST = 254

const filled = z
  .string()
  .max(MOST, { error: `Enter an email address of at most ${MOST} characters` })
  .pipe(z.email({ error: 'Enter an email address in the form name@example.com' }))

/** A field for an email address, in the one spelling of its mailbox. @param missing what an empty one is told */
export const emailAddress = (missing = 'Enter your email address') =>
  z
    .string({ error: missing })
    .transform(normaliseAddress)
    .pipe(z.string().min(1, { error: missing }).pipe(filled))

/** The same, where none is needed: undefined for an empty one. */
export const emailAddressIfAny = () =>
  z
    .string()
    .transform((typed) => normaliseAddress(typed) || undefined)
    .pipe(filled.optional())
