import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type Journey, newJourney } from '@/lib/plan/journey'
import {
  COOKIE_BYTES_MOST,
  forgetJourney,
  journeyOf,
  openJourney,
  sealJourney,
} from '@/lib/plan/journey-cookie'
import type { Question, Typed } from '@/lib/plan/questions/question'
import { fieldsOf, steps } from '@/lib/plan/questions/steps'
import { typedAnswers } from '@/tests/factories/typed-answers'

/** Hundreds of cookies take their time on a busy machine. */
vi.setConfig({ testTimeout: 30_000 })

const DAY = 24 * 60 * 60 * 1000
const journey = (typed: Typed, given: Partial<Journey> = {}): Journey => ({
  ...newJourney(),
  adult: true,
  typed,
  ...given,
})

function pairOf(sealed: ReturnType<typeof sealJourney>): string {
  if ('overBudget' in sealed) throw new Error(`over budget by ${sealed.bytesOver}`)
  return sealed.cookie.split(';')[0] ?? ''
}
const sealedValue = (sealed: ReturnType<typeof sealJourney>) => pairOf(sealed).split('=')[1]

/** A text of neighbours in Unicode in an order that nothing can guess, so that nothing compresses them. */
function randomText(length: number, first: number, many: number): string {
  let state = 12345
  const next = () => {
    state = (state * 1103515245 + 12345) % 2 ** 31
    return String.fromCodePoint(first + Math.floor((state / 2 ** 31) * many))
  }
  return Array.from({ length }, next).join('')
}

/** Letters, signs and digits of Devanagari. */
const devanagari = (length: number) => randomText(length, 0x901, 112)

function fullest(question: Question): Typed {
  const { field, kind, choices = [], most = 0 } = question
  if (kind === 'height')
    return { heightUnit: 'ft', heightCm: '162.56', heightFt: '5', heightIn: '11.75' }
  if (kind === 'weight')
    return { [`${field}Unit`]: 'lb', [`${field}Kg`]: '161.25', [`${field}Lb`]: '355.55' }
  const values = {
    one: choices.at(-1)?.code ?? '',
    several: choices.map(({ code }) => code),
    text: devanagari(most),
    number: '110',
    email: `${randomUUID()}${randomUUID().slice(0, 27)}@${randomUUID()}.${randomUUID()}.example.com`,
    tel: '+91 98765 43210 (123456)',
    tick: 'yes',
  }
  return { [field]: values[kind] }
}

const everything: Typed = Object.assign({}, ...steps.flatMap((s) => s.questions).map(fullest))
const source = {
  article: `/articles/${randomUUID()}-${randomUUID()}-${randomUUID()}`,
  utmSource: randomUUID(),
  utmMedium: randomUUID(),
  utmCampaign: randomUUID(),
}

describe('the budget', () => {
  it('holds everything filled in with the longest Devanagari in 3,900 bytes, name and all', () => {
    const sealed = sealJourney(journey(everything, { source }))
    // On https the name is longer by its prefix.
    expect(Buffer.byteLength(`__Host-${pairOf(sealed)}`)).toBeLessThanOrEqual(3900)
    expect(openJourney(sealedValue(sealed))?.typed).toEqual(everything)
  })

  it('refuses what is more, naming the longest text of the step and by how much', () => {
    const typed = { ...everything, dislikes: devanagari(300), medicines: devanagari(3000) }
    const sealed = sealJourney(journey(typed), 'safety')
    expect(sealed).toMatchObject({ overBudget: true, field: 'medicines' })
    expect('bytesOver' in sealed && sealed.bytesOver).toBeGreaterThan(0)
    expect(sealJourney(journey(typed), 'food')).toMatchObject({ field: 'dislikes' })
  })

  it.each([
    ['Latin', 0x61, 26],
    ['Devanagari', 0x901, 112],
    ['Chinese', 0x4e00, 20_000],
    ['emoji', 0x1f300, 700],
  ])('makes no longer cookie of any %s, and refuses what is too much', (_, first, many) => {
    const sealed = [0, 400, 800, 1200, 1600, 2400, 3600, 9000].map((length) =>
      sealJourney(journey({ dislikes: randomText(length, first, many) })),
    )
    const pairs = sealed.filter((each) => 'cookie' in each).map(pairOf)
    for (const pair of pairs) expect(Buffer.byteLength(pair)).toBeLessThanOrEqual(COOKIE_BYTES_MOST)
    expect(pairs.length).toBeGreaterThan(1)
    expect(sealed.at(-1)).toMatchObject({ overBudget: true, field: 'dislikes' })
  })
})

describe('the cookie', () => {
  it('comes back as it was, whatever was typed, valid or not', () => {
    const fields = [...steps.flatMap((step) => step.questions.flatMap(fieldsOf)), 'unheard-of']
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.string({ maxLength: 9 }), { maxLength: 4 }),
    )
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...fields), value, { noNullPrototype: true }),
        fc.boolean(),
        (typed, adult) => {
          const sent = journey(typed, { adult, source, counted: ['goals', 'contact'] })
          expect(openJourney(sealedValue(sealJourney(sent)))).toEqual(sent)
        },
      ),
    )
  })

  it('shows none of the answers', () => {
    const value = Buffer.from(sealedValue(sealJourney(journey(typedAnswers()))) ?? '', 'base64url')
    expect(value.toString('latin1')).not.toMatch(/asha|vegetarian|example/i)
  })

  it('is read out of a Cookie header', () => {
    const sent = journey(typedAnswers())
    expect(journeyOf(`a=b; ${pairOf(sealJourney(sent))}; c=d`)).toEqual(sent)
    expect(journeyOf(null)).toBeNull()
    expect(journeyOf('a=b')).toBeNull()
  })

  it('is HttpOnly and Lax, and forgotten by a line of the same name', () => {
    const sealed = sealJourney(journey({}))
    expect('cookie' in sealed && sealed.cookie).toMatch(
      /^nouriva-plan=[^;]+; Path=\/; Max-Age=259200; HttpOnly; SameSite=Lax$/,
    )
    expect(forgetJourney()).toBe('nouriva-plan=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax')
  })

  it('lives for three days', () => {
    const value = sealedValue(sealJourney(journey({}, { startedAt: 0 })))
    expect(openJourney(value, 3 * DAY - 1)).not.toBeNull()
    expect(openJourney(value, 3 * DAY)).toBeNull()
  })

  it.each([undefined, '', 'x', 'a.b', '00000000.AAAA', '.', 'a.b.c'])(
    'is nothing as %j',
    (value) => {
      expect(openJourney(value)).toBeNull()
    },
  )

  it('is nothing with any letter changed', () => {
    const value = sealedValue(sealJourney(journey(typedAnswers()))) ?? ''
    fc.assert(
      fc.property(fc.nat(value.length - 2), (place) => {
        const letter = value[place] === 'A' ? 'B' : 'A'
        expect(openJourney(value.slice(0, place) + letter + value.slice(place + 1))).toBeNull()
      }),
    )
  })
})
