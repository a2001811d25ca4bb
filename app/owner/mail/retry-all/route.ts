import { seeOther } from '@/lib/forms/see-other'
import { releaseHeld } from '@/lib/mail/release-held'
import { guardPost } from '@/lib/owner/guard-handler'

export const POST = (request: Request) =>
  guardPost(request, { page: '/owner/mail' }, async () => {
    await releaseHeld()
    return seeOther('/owner/mail?show=queued&done=again')
  })
