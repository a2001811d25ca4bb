import { answer } from '@/lib/feeds/answer'
import { listAddresses } from '@/lib/feeds/list-addresses'
import { writeSitemap } from '@/lib/feeds/write-sitemap'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  return answer(request, 'xml', writeSitemap(await listAddresses()))
}
