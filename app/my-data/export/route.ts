import { seeOther } from '@/lib/forms/see-other'
import { withSession } from '@/lib/privacy/handle/with-session'
import { exportOf } from '@/lib/privacy/held-about'
import { myDataViewPage } from '@/lib/privacy/pages'

const { path } = myDataViewPage

export const GET = () => seeOther(path)

export const POST = (request: Request): Promise<Response> =>
  withSession(request, path, async (address) => {
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="my-data-at-nouriva.json"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    }
    return new Response(await exportOf(address), { headers })
  })
