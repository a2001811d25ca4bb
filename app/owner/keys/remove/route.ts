import { seeOther } from '@/lib/forms/see-other'
import { guardPost } from '@/lib/owner/guard-handler'
import { removePasskey } from '@/lib/owner/passkeys'

export const POST = (request: Request) =>
  guardPost(request, { page: '/owner/keys', fresh: true }, async ({ typed }) => {
    const id = typed.id ?? ''
    const done = await removePasskey(id, typed.last === 'yes')
    return seeOther(
      done === 'last' ? `/owner/keys?${new URLSearchParams({ last: id })}` : '/owner/keys',
    )
  })
