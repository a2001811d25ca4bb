import { seeOther } from '@/lib/forms/see-other'
import { correctName } from '@/lib/privacy/change-my-data'
import { refuseMyData } from '@/lib/privacy/handle/refuse-my-data'
import { withSession } from '@/lib/privacy/handle/with-session'
import { myDataViewPage } from '@/lib/privacy/pages'

const { path } = myDataViewPage

export const GET = () => seeOther(path)

export const POST = (request: Request): Promise<Response> =>
  withSession(request, path, async (address, typed) => {
    const result = await correctName(address, typed)
    if (!('problem' in result)) return seeOther(path)
    const error = { field: `name-${typed.id}`, message: result.problem }
    return refuseMyData.yourAnswer(path, typed, [error])
  })
