import { isSameOrigin, refuseOrigin } from '@/lib/forms/origin-guard'
import { malformedForm, readForm } from '@/lib/forms/read-form'
import { seeOther } from '@/lib/forms/see-other'
import { openLink } from '@/lib/privacy/handle/open-link'
import { myDataPage } from '@/lib/privacy/pages'

export const GET = () => seeOther(myDataPage.path)

export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuseOrigin()
  const typed = await readForm(request)
  return typed ? openLink(typed) : malformedForm()
}
