import { emailAddress } from '@/lib/forms/email-address'
import type { FormError } from '@/lib/forms/form-error'

const schema = emailAddress()

/** The address that was typed into the field `email`, or what is wrong with it. */
export function readAddress(typed: string): { address: string } | { error: FormError } {
  const { data, error } = schema.safeParse(typed)
  if (data !== undefined) return { address: data }
  return { error: { field: 'email', message: error?.issues[0]?.message ?? '' } }
}
