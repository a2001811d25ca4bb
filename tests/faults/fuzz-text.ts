import fc from 'fast-check'
import { naughty } from './naughty'

/** A text of any kind: of the list, made of its pieces, or of anything at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...naughty) },
  fc.tuple(fc.constantFrom(...naughty), fc.constantFrom(...naughty)).map((two) => two.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ maxLength: 400 }),
)

/**
 * What must be left of a text, whatever tidies it: every letter in its order. Control characters, spaces and signs that
 * turn the direction may go; half a surrogate pair becomes the sign for what cannot be shown.
 */
export const letters = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/[\p{Cc}\s\u202a-\u202e\u2066-\u2069]/gu, '')

/** Ways in which a body can reach a form. Each gives a body and its type. */
export type Encoding = (fields: [string, string][]) => { body: BodyInit; type?: string }

const urlencoded: Encoding = (fields) => ({ body: new URLSearchParams(fields) })
const multipart: Encoding = (fields) => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return { body: form }
}
/** These keep every letter that is whole. */
export const faithful: readonly Encoding[] = [urlencoded, multipart]

/** These are refused, or read as something else, and never break anything. */
export const unfaithful: readonly Encoding[] = [
  (fields) => ({ body: JSON.stringify(Object.fromEntries(fields)), type: 'application/json' }),
  (fields) => ({ body: new URLSearchParams(fields).toString(), type: 'text/plain' }),
  (fields) => ({
    body: fields.map(([name, value]) => `${name}=%ff%fe${value}%`).join('&'),
    type: 'application/x-www-form-urlencoded',
  }),
  (fields) => ({
    body: Uint8Array.from(Buffer.from(new URLSearchParams(fields).toString(), 'utf16le')),
    type: 'application/x-www-form-urlencoded; charset=utf-16',
  }),
  (fields) => ({
    body: fields
      .map(
        ([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}`,
      )
      .join('\r\n'),
    type: 'multipart/form-data; boundary=b',
  }),
  () => ({ body: '', type: 'application/x-www-form-urlencoded' }),
]
