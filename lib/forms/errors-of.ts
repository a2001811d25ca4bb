import type { z } from 'zod'
import type { FormError } from './form-error'

/** The first thing wrong with each field, in the order of the form. */
export function errorsOf(error: z.ZodError, order: readonly string[]): FormError[] {
  const first = new Map<string, string>()
  for (const issue of error.issues) {
    const field = String(issue.path[0])
    if (!first.has(field)) first.set(field, issue.message)
  }
  const place = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length)
  return [...first]
    .map(([field, message]) => ({ field, message }))
    .sort((a, b) => place(a.field) - place(b.field))
}
