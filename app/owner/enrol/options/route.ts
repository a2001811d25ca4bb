import { answerPasskey } from '@/lib/owner/answer-passkey'
import { enrolOptions } from '@/lib/owner/enrol'
import { enrolQuestion } from '@/lib/owner/passkey-posts'
import { permissionOf } from '@/lib/owner/permission'

export const POST = (request: Request) =>
  answerPasskey(request, enrolQuestion, async ({ token }) => {
    const permission = await permissionOf(request.headers, token)
    const options = permission && (await enrolOptions(permission))
    return options && { options }
  })
