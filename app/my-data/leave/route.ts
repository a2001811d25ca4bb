import { isSameOrigin, refuseOrigin } from '@/lib/forms/origin-guard'
import { seeOther } from '@/lib/forms/see-other'
import { endMyData } from '@/lib/privacy/my-data-session'
import { myDataPage } from '@/lib/privacy/pages'

export const GET = () => seeOther(myDataPage.path)

export const POST = (request: Request): Response =>
  isSameOrigin(request.headers) ? seeOther(myDataPage.path, [endMyData()]) : refuseOrigin()
