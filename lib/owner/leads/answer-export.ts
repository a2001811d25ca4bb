import { toProve, toSignIn } from '@/lib/owner/require-owner'
import { ownerOf } from '@/lib/owner/session'
import { exportLeads } from './export-leads'
import { leadQuery, readLeadFilter } from './lead-filter'

/**
 * Answers with the table of leads: to the owner alone, whose passkey was used just now. It is a download by
 * GET, so what another site could do with a link to it is only to make her own browser save the file.
 */
export async function answerExport(request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const filter = readLeadFilter(query)
  const owner = await ownerOf(request.headers)
  const list = `/owner/leads?${leadQuery(filter)}`
  if (!owner) return toSignIn(list)
  if (!owner.fresh) return toProve(list)
  return new Response(await exportLeads(filter, query.answers === 'yes'), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="nouriva-requests-${new Date().toISOString().slice(0, 10)}.csv"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
