import { answerPasskey } from '@/lib/owner/answer-passkey'
import { signInQuestion } from '@/lib/owner/passkey-posts'
import { ownerOf } from '@/lib/owner/session'
import { signInOptions } from '@/lib/owner/sign-in'

export const POST = (request: Request) =>
  answerPasskey(request, signInQuestion, async () => ({
    options: await signInOptions(await ownerOf(request.headers)),
  }))
