import { seeOther } from '@/lib/forms/see-other'
import { withdraw } from '@/lib/privacy/change-my-data'
import { withSession } from '@/lib/privacy/handle/with-session'
import { myDataViewPage } from '@/lib/privacy/pages'

const { path } = myDataViewPage

export const GET = () => seeOther(path)

export const POST = (request: Request): Promise<Response> =>
  withSession(request, path, async (address, typed) => {
    await withdraw(address, typed)
    return seeOther(path)
  })
