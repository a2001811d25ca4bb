import { answer } from '@/lib/feeds/answer'
import { writeLlms } from '@/lib/feeds/write-llms'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  return answer(request, 'text', await writeLlms())
}
