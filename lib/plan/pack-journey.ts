import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { codebook } from './codebook'
import type { Journey } from './journey'
import type { StepSlug } from './questions/question'

const places = new Map(codebook.map((word, place) => [word, place]))
const INFLATED_MOST = 256_000

type Coded = number | string
type Packed = [
  typed: [Coded, Coded | Coded[]][],
  adult: 0 | 1,
  id: string,
  at: number,
  from: unknown,
  counted: Coded[],
]

const toCode = (word: string): Coded => places.get(word) ?? word
const fromCode = (code: Coded): string => (typeof code === 'number' ? (codebook[code] ?? '') : code)

const coded = z.union([z.int().nonnegative(), z.string()])
const source = z.object({
  article: z.string().optional(),
  utmSource: z.string().optional(),
  utmMedium: z.string().optional(),
  utmCampaign: z.string().optional(),
})
const packed = z.tuple([
  z.array(z.tuple([coded, z.union([coded, z.array(coded)])])),
  z.union([z.literal(0), z.literal(1)]),
  z.string(),
  z.number(),
  source.nullable(),
  z.array(coded),
])

/**
 * A journey in few bytes: words of the catalogue as numbers, then deflated. Devanagari takes three
 * bytes a letter in UTF-8 and two in UTF-16, of which deflate makes about one; Latin text is shorter
 * in UTF-8. The shorter one is taken, and the first byte says which.
 */
export function packJourney(journey: Journey): Buffer {
  const { typed, adult, submissionId, startedAt, source, counted = [] } = journey
  const fields = Object.entries(typed).map(([field, value]): Packed[0][number] => [
    toCode(field),
    Array.isArray(value) ? value.map(toCode) : toCode(value),
  ])
  const whole: Packed = [
    fields,
    adult ? 1 : 0,
    submissionId,
    startedAt,
    source ?? null,
    counted.map(toCode),
  ]
  const text = JSON.stringify(whole)
  const forms = (['utf8', 'utf16le'] as const).map((encoding, place) =>
    Buffer.concat([Buffer.of(place), deflateRawSync(Buffer.from(text, encoding), { level: 9 })]),
  )
  return forms.reduce((best, form) => (form.length < best.length ? form : best))
}

/** Reads what packJourney wrote. Throws when it is anything else. */
export function unpackJourney(bytes: Buffer): Journey {
  const encoding = bytes[0] === 0 ? 'utf8' : 'utf16le'
  const text = inflateRawSync(bytes.subarray(1), { maxOutputLength: INFLATED_MOST })
  const whole = packed.parse(JSON.parse(text.toString(encoding)))
  const [fields, adult, submissionId, startedAt, from, counted] = whole
  const typed = fields.map(([field, value]) => [
    fromCode(field),
    Array.isArray(value) ? value.map(fromCode) : fromCode(value),
  ])
  return {
    typed: Object.fromEntries(typed),
    adult: adult === 1,
    submissionId,
    startedAt,
    ...(from && { source: from }),
    ...(counted.length > 0 && { counted: counted.map(fromCode) as StepSlug[] }),
  }
}
