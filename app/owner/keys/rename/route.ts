import { seeOther } from '@/lib/forms/see-other'
import { guardPost } from '@/lib/owner/guard-handler'
import { renamePasskey } from '@/lib/owner/passkeys'

export const POST = (request: Request) =>
  guardPost(request, { page: '/owner/keys' }, async ({ typed }) => {
    await renamePasskey(typed.id ?? '', typed.name ?? '')
    return seeOther('/owner/keys')
  })
