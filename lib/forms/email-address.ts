import { z } from 'zod'
import { normaliseAddress } from '@/lib/normalise-address'

const MOST = 254

/** A field for an email address, in the one spelling of its mailbox. */
export const emailAddress = z
  .string({ error: 'Enter your email address' })
  .transform(normaliseAddress)
  .pipe(
    z
      .string()
      .min(1, { error: 'Enter your email address' })
      .max(MOST, { error: `Enter an email address of at most ${MOST} characters` })
      .pipe(z.email({ error: 'Enter an email address in the form name@example.com' })),
  )
