import { isSameOrigin, refuseOrigin } from '@/lib/forms/origin-guard'
import { malformedForm, readForm } from '@/lib/forms/read-form'
import { seeOther } from '@/lib/forms/see-other'
import { myDataSession } from '@/lib/privacy/my-data-session'
import { myDataViewPage } from '@/lib/privacy/pages'
import { refuseMyData } from './refuse-my-data'

type Act = (address: string, typed: Record<string, string>) => Promise<Response>

/**
 * Guards a form that only the owner of the data may send. Without an open session the answer is the
 * page that says how to get one; a failure of ours brings the form's page back.
 */
export async function withSession(request: Request, formPath: string, act: Act): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuseOrigin()
  const typed = await readForm(request)
  if (!typed) return malformedForm()
  const address = myDataSession(request.headers)
  if (!address) return seeOther(myDataViewPage.path)
  try {
    return await act(address, typed)
  } catch (error) {
    return refuseMyData.ourFault(formPath, typed, error)
  }
}
