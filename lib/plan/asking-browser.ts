import { timingSafeEqual } from 'node:crypto'
import { cookieLine, readCookie } from '@/lib/cookie'
import { CONFIRM_HOURS } from './confirm-link'
import { keyedMac } from './keyed-mac'
import type { Submission } from './submission'
import { submissionKey } from './submission-key'

const NAME = 'nouriva-asked'
/** Who corrects an address asks twice; more than a few times nobody does. */
const KEPT = 3
const LIFE_SECONDS = CONFIRM_HOURS * 60 * 60

/**
 * The Set-Cookie line by which a browser is known again as the one that asked: the keys of its
 * newest submissions and an end, signed. The keys alone open nothing, and a copy of the database
 * holds no signature.
 * @param cookieHeader of the submission, so that an earlier one of the same browser is kept
 */
export function askingBrowserCookie(
  submission: Submission,
  cookieHeader: string | null,
  now = new Date(),
): string {
  const key = Buffer.from(submissionKey(submission)).toString('base64url')
  const earlier = askedKeys(cookieHeader, now).filter((known) => known !== key)
  const until = Math.floor(now.getTime() / 1000) + LIFE_SECONDS
  const body = [until, key, ...earlier.slice(0, KEPT - 1)].join('.')
  return cookieLine(NAME, `${body}.${signatureOf(body)}`, LIFE_SECONDS)
}

/** The keys of the submissions that this browser made, newest first; none when the cookie is not ours or too old. */
export function askedKeys(cookieHeader: string | null, now = new Date()): string[] {
  const value = readCookie(cookieHeader, NAME) ?? ''
  const end = value.lastIndexOf('.')
  const body = value.slice(0, Math.max(end, 0))
  const given = Buffer.from(value.slice(end + 1))
  const wanted = Buffer.from(signatureOf(body))
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return []
  const [until, ...keys] = body.split('.')
  return Number(until) * 1000 > now.getTime() ? keys : []
}

const signatureOf = (body: string) => keyedMac('asking-browser', body).toString('base64url')
