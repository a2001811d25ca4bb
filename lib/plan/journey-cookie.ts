import { cookieLine, cookieName, readCookie } from '@/lib/cookie'
import { openBytes, sealBytes } from '@/lib/seal'
import type { Journey } from './journey'
import { packJourney, unpackJourney } from './pack-journey'
import { chosen, type StepSlug } from './questions/question'
import { fieldsOf, stepOf, steps } from './questions/steps'

export type { Journey } from './journey'

const NAME = 'nouriva-plan'
const CONTEXT = 'plan-journey'
/** Browsers drop a cookie above 4,096 bytes without a word; this is for `name=value`. */
export const COOKIE_BYTES_MOST = 3900
const DAYS = 3
const LIFE_MS = DAYS * 24 * 60 * 60 * 1000

export type SealedJourney =
  | { cookie: string; bytesLeft: number }
  | { overBudget: true; field: string; bytesOver: number }

/**
 * Seals a journey for the visitor's own browser.
 * @param step where an over-long text is looked for; without it anywhere
 * @returns the Set-Cookie line, or the field with the longest text when all that was typed is too
 * much: it goes back to the page as an error of that field
 */
export function sealJourney(journey: Journey, step?: StepSlug): SealedJourney {
  const { keyId, sealed } = sealBytes(packJourney(journey), CONTEXT)
  const value = `${keyId}.${Buffer.from(sealed).toString('base64url')}`
  const bytesLeft = COOKIE_BYTES_MOST - cookieName(NAME).length - 1 - value.length
  if (bytesLeft >= 0) return { cookie: cookieLine(NAME, value, LIFE_MS / 1000), bytesLeft }
  return { overBudget: true, field: longestText(journey, step), bytesOver: -bytesLeft }
}

/** The visitor's journey; null when there is none, or it was changed, cannot be read or is too old. Never throws. */
export function openJourney(value: string | undefined, now = Date.now()): Journey | null {
  try {
    const [, keyId, body] = /^([^.]+)\.([\w-]+)$/.exec(value ?? '') ?? []
    if (!keyId || !body) return null
    const sealed = new Uint8Array(Buffer.from(body, 'base64url'))
    const journey = unpackJourney(openBytes({ keyId, sealed }, CONTEXT))
    return now - journey.startedAt < LIFE_MS ? journey : null
  } catch {
    return null
  }
}

/** The journey of a request, by its Cookie header. */
export const journeyOf = (cookieHeader: string | null): Journey | null =>
  openJourney(readCookie(cookieHeader, NAME))

/** The name of the cookie, for pages that read it by name. */
export const journeyCookieName = (): string => cookieName(NAME)

/** The Set-Cookie line that ends a journey. */
export const forgetJourney = (): string => cookieLine(NAME, '', 0)

function longestText({ typed }: Journey, slug?: StepSlug): string {
  const questions = slug ? (stepOf(slug)?.questions ?? []) : steps.flatMap((s) => s.questions)
  const sized = questions.flatMap(fieldsOf).map((field) => ({
    field,
    bytes: Buffer.byteLength(chosen(typed, field).join('')),
  }))
  return sized.reduce((a, b) => (b.bytes > a.bytes ? b : a), { field: '', bytes: -1 }).field
}
