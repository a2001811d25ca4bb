import { refuse } from '@/lib/forms/refusal'
import { seeOther } from '@/lib/forms/see-other'
import { decideAtDesk } from '@/lib/owner/comments/decide-at-desk'
import { queuePath, readQueueAsked } from '@/lib/owner/comments/queue-address'
import { guardPost } from '@/lib/owner/guard-handler'

export function POST(request: Request) {
  const asked = readQueueAsked(Object.fromEntries(new URL(request.url).searchParams))
  const page = queuePath(asked)
  return guardPost(request, { page }, async ({ typed }) => {
    const result = await decideAtDesk(typed)
    if ('error' in result)
      return refuse(page, 422, { values: typed, errors: [result.error], trouble: false })
    const ids: Record<string, string> = 'ids' in result ? { ids: result.ids.join(',') } : {}
    return seeOther(queuePath(asked, { done: result.done, ...ids }))
  })
}
