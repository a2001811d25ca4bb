import { cookieLine, readCookie } from '@/lib/cookie'
import { open, seal } from '@/lib/seal'

const NAME = 'nouriva-sent'
const CONTEXT = 'plan-sent'
const SECONDS = 60 * 60
/** Two words of one length, so that the sealed ones do not differ in theirs. */
const words = { true: 'talk', false: 'mail' } as const

/**
 * The Set-Cookie line by which the browser that sent a request sees, for an hour, what comes next. It
 * says so sealed: whether Ishita wants to talk first follows from health answers.
 */
export function rememberSent(talkFirst: boolean): string {
  const { keyId, sealed } = seal(words[`${talkFirst}`], CONTEXT)
  return cookieLine(NAME, `${keyId}.${Buffer.from(sealed).toString('base64url')}`, SECONDS)
}

/** What this browser has sent; null when nothing lately. Never throws. */
export function sentFrom(cookieHeader: string | null): { talkFirst: boolean } | null {
  try {
    const [keyId, body] = (readCookie(cookieHeader, NAME) ?? '').split('.')
    if (!keyId || !body) return null
    const sealed = new Uint8Array(Buffer.from(body, 'base64url'))
    return { talkFirst: open({ keyId, sealed }, CONTEXT) === words.true }
  } catch {
    return null
  }
}
