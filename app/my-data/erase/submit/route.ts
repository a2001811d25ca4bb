import { seeOther } from '@/lib/forms/see-other'
import { erasePerson } from '@/lib/privacy/erase-person'
import { withSession } from '@/lib/privacy/handle/with-session'
import { endMyData } from '@/lib/privacy/my-data-session'
import { myDataErasedPage, myDataErasePage } from '@/lib/privacy/pages'

const { path } = myDataErasePage

export const GET = () => seeOther(path)

export const POST = (request: Request): Promise<Response> =>
  withSession(request, path, async (address) => {
    await erasePerson(address)
    return seeOther(myDataErasedPage.path, [endMyData()])
  })
