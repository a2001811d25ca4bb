import fc from 'fast-check'
import { applicable } from '@/lib/plan/applicable'
import type { Question, Typed } from '@/lib/plan/questions/question'
import { steps } from '@/lib/plan/questions/steps'

/** A complete funnel that gives no reason to talk first; what matters to a test is given. */
export const typedAnswers = (given: Typed = {}): Typed => ({
  goals: ['clearer-skin'],
  pattern: 'vegetarian',
  allergies: ['none'],
  age: '34',
  sex: 'female',
  pregnancy: 'no',
  kidney: 'no',
  diabetesMedicine: ['none'],
  weightLoss: 'no',
  scoffSick: 'no',
  scoffControl: 'no',
  scoffLoss: 'no',
  scoffFat: 'no',
  scoffFood: 'no',
  name: 'Asha Rao',
  email: 'asha@example.com',
  consentHealth: 'yes',
  ...given,
})

const text = (most: number) =>
  fc.oneof(
    fc.string({ maxLength: Math.floor(most / 2) }),
    fc.string({ unit: 'grapheme', maxLength: Math.floor(most / 8) }),
    fc.string({ unit: fc.constantFrom(...'नमस्ते दाल चावल'), maxLength: most }),
  )
/** A needed text says something. */
const words = (most: number) => text(most - 2).map((rest) => `a ${rest}`.slice(0, most))
const oneOf = (codes: string[]) => fc.constantFrom(...codes)
const tenths = (least: number, most: number) =>
  fc.integer({ min: least * 10, max: most * 10 }).map((tenth) => String(tenth / 10))

const measures = {
  height: (field: string) =>
    fc.oneof(
      tenths(100, 250).map((cm) => ({ [`${field}Unit`]: 'cm', [`${field}Cm`]: cm })),
      fc.tuple(fc.integer({ min: 4, max: 7 }), tenths(0, 11)).map(([ft, inches]) => ({
        [`${field}Unit`]: 'ft',
        [`${field}Ft`]: String(ft),
        [`${field}In`]: inches,
      })),
    ),
  weight: (field: string) =>
    fc.oneof(
      tenths(25, 350).map((kg) => ({ [`${field}Unit`]: 'kg', [`${field}Kg`]: kg })),
      tenths(60, 770).map((lb) => ({ [`${field}Unit`]: 'lb', [`${field}Lb`]: lb })),
    ),
}

function answered(question: Question): fc.Arbitrary<Typed> {
  const { field, kind, alone, most = 200 } = question
  const codes = (question.choices ?? []).map(({ code }) => code)
  if (kind === 'height' || kind === 'weight') return measures[kind](field)
  const others = codes.filter((code) => code !== alone)
  const several = fc.subarray(others, { minLength: Math.min(1, others.length) })
  const values: Record<typeof kind, fc.Arbitrary<string | string[]>> = {
    one: codes.length > 0 ? oneOf(codes) : fc.constant(''),
    several: alone ? fc.oneof(several, fc.constant<string[]>([alone])) : several,
    text: question.needed ? words(most) : text(most),
    number: fc.integer({ min: 18, max: 110 }).map(String),
    email: fc.uuid().map((id) => `reader.${id}@example.com`),
    tel: fc.stringMatching(/^\+[1-9][0-9]{6,14}$/),
    tick: fc.constant('yes'),
  }
  return values[kind].map((value) => ({ [field]: value }))
}

/** Complete and valid answers of any kind: needed questions answered, the others or not. */
export function anyAnswers(): fc.Arbitrary<Typed> {
  const parts = steps
    .flatMap(({ questions }) => questions)
    .map((question) =>
      question.needed ? answered(question) : fc.oneof(answered(question), fc.constant<Typed>({})),
    )
  return fc.tuple(...parts).map((all) => applicable(Object.assign({}, ...all)))
}
