import { seeOther } from '@/lib/forms/see-other'
import { myDataCookie } from '@/lib/privacy/my-data-session'
import { openMyData } from '@/lib/privacy/open-my-data'
import { myDataOpenPage, myDataViewPage } from '@/lib/privacy/pages'
import { refuseMyData } from './refuse-my-data'

/** The page of a mailed link. */
const openAddress = (token: string): string =>
  `${myDataOpenPage.path}?${new URLSearchParams({ token })}`

/** Answers the button behind a mailed link: uses it up and opens the pages for half an hour. */
export async function openLink(typed: Record<string, string>): Promise<Response> {
  const token = typed.token ?? ''
  try {
    const address = await openMyData(token)
    if (!address) return seeOther(openAddress(token))
    return seeOther(myDataViewPage.path, [myDataCookie(address)])
  } catch (error) {
    return refuseMyData.ourFault(openAddress(token), {}, error)
  }
}
