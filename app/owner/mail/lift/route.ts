import { refuse } from '@/lib/forms/refusal'
import { seeOther } from '@/lib/forms/see-other'
import { guardPost } from '@/lib/owner/guard-handler'
import { liftSuppression } from '@/lib/owner/mail/lift-suppression'

export const POST = (request: Request) =>
  guardPost(request, { page: '/owner/mail' }, async ({ typed }) => {
    const errors = await liftSuppression(typed)
    if (errors.length > 0)
      return refuse('/owner/mail', 422, { values: typed, errors, trouble: false })
    return seeOther('/owner/mail?done=lifted')
  })
