import { answerPasskey } from '@/lib/owner/answer-passkey'
import { enrol } from '@/lib/owner/enrol'
import { enrolPost } from '@/lib/owner/passkey-posts'
import { permissionOf } from '@/lib/owner/permission'

export const POST = (request: Request) =>
  answerPasskey(request, enrolPost, async ({ answer, token, name }) => {
    const permission = await permissionOf(request.headers, token)
    const done = permission && (await enrol(permission, answer, name))
    return done && { ...done, next: token ? '/owner' : '/owner/keys' }
  })
