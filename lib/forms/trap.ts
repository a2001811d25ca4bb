import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'

/** A field that people do not see and programs like to fill. */
export const BAIT_FIELD = 'homepage'
/** When the form was shown, signed. */
export const STAMP_FIELD = 'stamp'

/** Letters of a signature: 66 bits are more than anybody guesses, and each page sends one with every form. */
const SIGNATURE_LETTERS = 11

/** Shorter than anybody takes to read a form and fill it in, by hand or by the browser. */
const LEAST_MS = 2_000

type Sent = Readonly<Record<string, string | string[] | undefined>>

function sign(form: string, time: string): string {
  const { appSecret } = env()
  if (!appSecret) throw new Error('APP_SECRET is not set: the launcher passes it on')
  return createHmac('sha256', appSecret)
    .update(`stamp:${form}:${time}`)
    .digest('base64url')
    .slice(0, SIGNATURE_LETTERS)
}

/**
 * The signed time at which a form is shown. It does not expire: a page may stay open for days, and
 * no deploy changes APP_SECRET.
 * @param kept the stamp that a refused form was sent with: a good one stays, so that nobody waits twice
 */
export function formStamp(form: string, kept?: string | string[], now = Date.now()): string {
  if (typeof kept === 'string' && shownAt(kept, form) !== null) return kept
  const time = now.toString(36)
  return `${time}.${sign(form, time)}`
}

/** When the form was shown; null for a stamp that is not ours or of another form. */
function shownAt(stamp: string, form: string): number | null {
  const [time = '', signature = ''] = stamp.split('.')
  const expected = Buffer.from(sign(form, time))
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  return Number.parseInt(time, 36)
}

/**
 * Whether a form was filled in by a program.
 * @returns 'bot': answer as to everybody and do nothing; 'too-fast': refuse with 422 and TOO_FAST,
 * everything kept. A missing or odd stamp is too fast as well: nobody loses an answer by it
 */
export function sprung(typed: Sent, form: string, now = Date.now()): 'bot' | 'too-fast' | null {
  const bait = [typed[BAIT_FIELD] ?? ''].flat().join('')
  if (bait.trim() !== '') return 'bot'
  const stamp = typed[STAMP_FIELD]
  const shown = typeof stamp === 'string' ? shownAt(stamp, form) : null
  return shown !== null && now - shown >= LEAST_MS ? null : 'too-fast'
}

/** What a person reads who was quicker than a program should be. */
export const TOO_FAST =
  'That was quick! To keep programs out we wait two seconds: nothing is lost, please press the button once more'
