import { commentPaths } from '@/lib/comments/addresses'
import { refuseComment, refuseSubmitted } from '@/lib/comments/refuse-comment'
import { commentSchema } from '@/lib/comments/schema'
import { submitComment } from '@/lib/comments/submit-comment'
import { findArticle } from '@/lib/content/articles'
import { nothingHere } from '@/lib/feeds/answer'
import { networkLimit } from '@/lib/forms/network-limit'
import { isSameOrigin, refuseOrigin } from '@/lib/forms/origin-guard'
import { malformedForm, readForm } from '@/lib/forms/read-form'
import { seeOther } from '@/lib/forms/see-other'
import { sprung } from '@/lib/forms/trap'

type Props = { params: Promise<{ slug: string }> }

/** Somebody reloads or bookmarks the address that a refused form was answered at. */
export const GET = async (_: Request, { params }: Props) =>
  seeOther(commentPaths((await params).slug).respond)

export async function POST(request: Request, { params }: Props): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuseOrigin()
  const article = await findArticle((await params).slug)
  if (!article) return nothingHere()
  const { slug } = article
  const typed = await readForm(request)
  if (!typed) return malformedForm()
  const caught = sprung(typed, 'comment')
  if (caught === 'bot') return seeOther(commentPaths(slug).held)
  const parsed = commentSchema.safeParse(typed)
  if (!parsed.success) return refuseComment.yourAnswer(slug, typed, parsed.error)
  if (caught === 'too-fast') return refuseComment.tooFast(slug, typed)
  try {
    const limit = await networkLimit(request.headers, 'comment')
    if (!limit.allowed) return refuseComment.tooMany(slug, typed, limit.retryAfterSeconds)
    const submitted = await submitComment(article, parsed.data)
    if (submitted.result !== 'held') return refuseSubmitted(slug, typed, submitted)
  } catch (error) {
    return refuseComment.ourFault(slug, typed, error)
  }
  return seeOther(commentPaths(slug).held)
}
