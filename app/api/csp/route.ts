import { countReports } from '@/lib/csp/count-reports'
import { readReports } from '@/lib/csp/read-reports'

/** What browsers tell of a content policy. They may tell it without an origin, and it only counts. */
export async function POST(request: Request): Promise<Response> {
  const reports = await readReports(request)
  if (!reports) return new Response(null, { status: 400, headers: { 'cache-control': 'no-store' } })
  countReports(reports)
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
}
