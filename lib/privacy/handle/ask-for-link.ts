import { networkLimit } from '@/lib/forms/network-limit'
import { seeOther } from '@/lib/forms/see-other'
import { sprung, TOO_FAST } from '@/lib/forms/trap'
import { myDataPage, myDataSentPage } from '@/lib/privacy/pages'
import { readAddress } from '@/lib/privacy/read-address'
import { requestMyData } from '@/lib/privacy/request-my-data'
import { refuseMyData } from './refuse-my-data'

const { path } = myDataPage

/** Answers the form that asks for a link: the same for every address, whoever it belongs to. */
export async function askForLink(
  typed: Record<string, string>,
  headers: Headers,
): Promise<Response> {
  const trap = sprung(typed, 'my-data')
  if (trap === 'bot') return seeOther(myDataSentPage.path)
  const read = readAddress(typed.email ?? '')
  if ('error' in read) return refuseMyData.yourAnswer(path, typed, [read.error])
  if (trap) return refuseMyData.yourAnswer(path, typed, [{ field: 'email', message: TOO_FAST }])
  try {
    const verdict = await networkLimit(headers, 'my-data')
    if (!verdict.allowed) return refuseMyData.busy(path, typed, verdict.retryAfterSeconds)
    await requestMyData(read.address)
  } catch (error) {
    return refuseMyData.ourFault(path, typed, error)
  }
  return seeOther(myDataSentPage.path)
}
