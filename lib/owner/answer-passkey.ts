import type { z } from 'zod'
import { networkLimit } from '@/lib/forms/network-limit'
import { isSameOrigin, refuseOrigin } from '@/lib/forms/origin-guard'
import { jsonAnswer, readJson } from '@/lib/forms/read-json'
import { describeError, log } from '@/lib/log'

const RETRY_SECONDS = 30
/** Without an answer in the way there is nothing that a browser could say better. */
const says = {
  refused: 'This did not open the desk. Please try again, with another passkey if you have one.',
  ours: 'That did not work, and it is our fault. Please try again in a minute.',
  busy: 'There were too many tries from your network. Please wait a while.',
}

type Done = { cookie: string | null; next?: string } | { options: unknown } | null

/**
 * Handles one post of the passkey module: from a page of ours, not too often, of the right shape.
 * @param act returns the options or the outcome, or null when this opens nothing
 */
export async function answerPasskey<T>(
  request: Request,
  shape: z.ZodType<T>,
  act: (given: T) => Promise<Done>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuseOrigin()
  const parsed = shape.safeParse(await readJson(request))
  if (!parsed.success) return jsonAnswer({ says: says.refused }, { status: 400 })
  try {
    const limit = await networkLimit(request.headers, 'passkey')
    if (!limit.allowed) return refused(says.busy, 429, limit.retryAfterSeconds)
    const done = await act(parsed.data)
    if (!done) return jsonAnswer({ says: says.refused }, { status: 403 })
    if ('options' in done) return jsonAnswer({ options: done.options })
    const headers: Record<string, string> = done.cookie ? { 'set-cookie': done.cookie } : {}
    return jsonAnswer({ next: done.next }, { headers })
  } catch (error) {
    log.error('owner.passkey-failed', describeError(error))
    return refused(says.ours, 503, RETRY_SECONDS)
  }
}

const refused = (text: string, status: number, seconds: number) =>
  jsonAnswer({ says: text }, { status, headers: { 'retry-after': String(seconds) } })
