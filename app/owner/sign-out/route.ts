import { seeOther } from '@/lib/forms/see-other'
import { guardPost } from '@/lib/owner/guard-handler'
import { signOut } from '@/lib/owner/sign-out'

export const POST = (request: Request) =>
  guardPost(request, { page: '/owner' }, async ({ owner, typed }) => {
    const response = seeOther('/owner/sign-in?left=yes')
    response.headers.append('set-cookie', await signOut(owner, typed.everywhere === 'yes'))
    return response
  })
