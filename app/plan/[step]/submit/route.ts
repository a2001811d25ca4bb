import { notFound } from 'next/navigation'
import { isSameOrigin, refuseOrigin } from '@/lib/forms/origin-guard'
import { malformedForm, readFields } from '@/lib/forms/read-form'
import { seeOther } from '@/lib/forms/see-other'
import { takeStep } from '@/lib/plan/funnel/take-step'
import { stepPath } from '@/lib/plan/pages'
import { stepOf } from '@/lib/plan/questions/steps'

type Context = { params: Promise<{ step: string }> }

/** Somebody reloads or bookmarks the address that a refused step was answered at. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const step = stepOf((await params).step)
  return step ? seeOther(stepPath(step.slug)) : notFound()
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuseOrigin()
  const step = stepOf((await params).step)
  if (!step) notFound()
  const posted = await readFields(request)
  if (!posted) return malformedForm()
  return takeStep(step, posted, request.headers.get('cookie'))
}
