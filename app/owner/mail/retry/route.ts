import { seeOther } from '@/lib/forms/see-other'
import { retryMail } from '@/lib/mail/retry-mail'
import { guardPost } from '@/lib/owner/guard-handler'

export const POST = (request: Request) =>
  guardPost(request, { page: '/owner/mail' }, async ({ typed }) => {
    const again = await retryMail(typed.id ?? '')
    return seeOther(`/owner/mail?show=queued&done=${again ? 'again' : 'gone'}`)
  })
