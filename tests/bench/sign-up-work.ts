import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import { formStamp } from '@/lib/forms/trap'
import { sealJourney } from '@/lib/plan/journey-cookie'
import { typedAnswers } from '@/tests/factories/typed-answers'
import { formBody } from '@/tests/site/visitor'

/** One sign-up that only waits to be sent. */
export type PreparedPost = { cookie: string; body: string }

/** Old enough for the form's trap. */
const STAMP_AGE_MS = 60_000

/** The last request of so many funnels, each of a visitor of its own: as their browsers would send it. */
export async function preparePosts(count: number, file: string): Promise<void> {
  const stamp = formStamp('plan', undefined, Date.now() - STAMP_AGE_MS)
  const body = formBody({ stamp, anythingElse: '' }).toString()
  const posts = Array.from({ length: count }, (): PreparedPost => {
    const email = `reader.${randomUUID()}@example.com`
    const typed = typedAnswers({ email })
    const sealed = sealJourney({
      submissionId: randomUUID(),
      adult: true,
      startedAt: Date.now(),
      typed,
    })
    if (!('cookie' in sealed)) throw new Error('the answers do not fit into a cookie')
    return { cookie: sealed.cookie.split(';', 1)[0] ?? '', body }
  })
  await fs.writeFile(file, JSON.stringify(posts))
}
