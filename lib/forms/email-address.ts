import { z } from 'zod'

const MOST = 254

/**
 * A field for an email address. One spelling for one mailbox: trimmed, Unicode NFC, lower case; dots
 * and plus signs stay, for only the mailbox's own server knows whether they matter.
 */
export const emailAddress = z
  .string({ error: 'Enter your email address' })
  .transform((typed) => typed.trim().normalize('NFC').toLowerCase())
  .pipe(
    z
      .string()
      .min(1, { error: 'Enter your email address' })
      .max(MOST, { error: `Enter an email address of at most ${MOST} characters` })
      .pipe(z.email({ error: 'Enter an email address in the form name@example.com' })),
  )
