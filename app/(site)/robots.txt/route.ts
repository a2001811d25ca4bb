import { env } from '@/lib/env'
import { answer } from '@/lib/feeds/answer'
import { writeRobots } from '@/lib/feeds/write-robots'

export const dynamic = 'force-dynamic'

export function GET(request: Request): Response {
  return answer(request, 'text', writeRobots(env().refusedBots))
}
