import { answerPasskey } from '@/lib/owner/answer-passkey'
import { nextAddress } from '@/lib/owner/next-address'
import { signInPost } from '@/lib/owner/passkey-posts'
import { ownerOf } from '@/lib/owner/session'
import { signIn } from '@/lib/owner/sign-in'

export const POST = (request: Request) =>
  answerPasskey(request, signInPost, async ({ answer, next }) => {
    const done = await signIn(await ownerOf(request.headers), answer)
    return done && { ...done, next: nextAddress(next) }
  })
