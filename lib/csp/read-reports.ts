import { z } from 'zod'

/** What of a report is used: which rule was broken. Addresses in it may hold tokens, and are dropped. */
export type CspReport = { directive: string }

/** The rules of CSP Level 3 and what extends it; anything else is somebody's invention, and would fill the counts. */
const directives = [
  'base-uri',
  'child-src',
  'connect-src',
  'default-src',
  'fenced-frame-src',
  'font-src',
  'form-action',
  'frame-ancestors',
  'frame-src',
  'img-src',
  'manifest-src',
  'media-src',
  'object-src',
  'prefetch-src',
  'require-trusted-types-for',
  'sandbox',
  'script-src',
  'script-src-attr',
  'script-src-elem',
  'style-src',
  'style-src-attr',
  'style-src-elem',
  'trusted-types',
  'upgrade-insecure-requests',
  'worker-src',
] as const
const directive = z
  .string()
  .transform((text) => text.split(' ', 1)[0])
  .pipe(z.enum(directives))

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
