import { z } from 'zod'
import type { FormError } from '@/lib/forms/form-error'
import { normaliseAddress } from '@/lib/normalise-address'

const MOST = 254

const schema = z
  .string()
  .transform(normaliseAddress)
  .pipe(
    z
      .string()
      .min(1, { error: 'Enter your email address' })
      .max(MOST, { error: `Enter an email address of at most ${MOST} characters` })
      .pipe(z.email({ error: 'Enter an email address in the form name@example.com' })),
  )

/** The address that was typed into the field `email`, or what is wrong with it. */
export function readAddress(typed: string): { address: string } | { error: FormError } {
  const { data, error } = schema.safeParse(typed)
  if (data !== undefined) return { address: data }
  return { error: { field: 'email', message: error?.issues[0]?.message ?? '' } }
}
