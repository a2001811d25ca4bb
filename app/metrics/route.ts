import { EXPOSITION_TYPE } from '@/lib/metrics/exposition'
import { mayReadMetrics } from '@/lib/metrics/may-read'
import { readMetrics } from '@/lib/metrics/read-metrics'

export const dynamic = 'force-dynamic'

const plain = (body: string, status: number, type = 'text/plain') =>
  new Response(body, { status, headers: { 'content-type': type, 'cache-control': 'no-store' } })

/** Figures for a monitor. For everybody else there is nothing here. */
export async function GET(request: Request): Promise<Response> {
  if (!mayReadMetrics(request.headers)) return plain('There is nothing at this address\n', 404)
  return plain(await readMetrics(), 200, EXPOSITION_TYPE)
}
