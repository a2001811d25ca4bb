import { z } from 'zod'

/** What of a report is used: which rule was broken. Addresses in it may hold tokens, and are dropped. */
export type CspReport = { directive: string }

/** Rules have such names; anything else is somebody's invention. */
const directive = z
  .string()
  .regex(/^[a-z-]{3,40}(?: |$)/)
  .transform((text) => text.split(' ', 1)[0] as string)

const older = z.object({
  'csp-report': z
    .object({ 'effective-directive': directive })
    .or(z.object({ 'violated-directive': directive })),
})
const newer = z
  .array(z.object({ type: z.string(), body: z.record(z.string(), z.unknown()) }))
  .max(100)

/**
 * Reads what a browser reports, in the older form (report-uri) or the newer (Reporting API).
 * @returns null when it is neither
 */
export async function readReports(request: Request): Promise<CspReport[] | null> {
  const sent: unknown = await request.json().catch(() => null)
  const one = older.safeParse(sent)
  if (one.success) {
    const [name] = Object.values(one.data['csp-report'])
    return [{ directive: String(name) }]
  }
  const many = newer.safeParse(sent)
  if (!many.success) return null
  return many.data.flatMap(({ type, body }) => {
    const named = directive.safeParse(body.effectiveDirective)
    return type === 'csp-violation' && named.success ? [{ directive: named.data }] : []
  })
}
