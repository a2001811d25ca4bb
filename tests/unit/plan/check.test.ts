import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { applicable } from '@/lib/plan/applicable'
import { answersSoFar, checkAll } from '@/lib/plan/check-all'
import { checkDraft } from '@/lib/plan/check-draft'
import { checkStep } from '@/lib/plan/check-step'
import { describeAnswers } from '@/lib/plan/describe-answers'
import type { StepSlug, Typed } from '@/lib/plan/questions/question'
import { fieldsOf, steps } from '@/lib/plan/questions/steps'
import { checked } from '@/tests/factories/submission'
import { anyAnswers, typedAnswers } from '@/tests/factories/typed-answers'

/** Thousands of refusals take their time on a busy machine. */
vi.setConfig({ testTimeout: 30_000 })

const errorsOf = (slug: StepSlug, typed: Typed) => checkStep(slug, typed).errors
const wrongFields = (slug: StepSlug, typed: Typed) => errorsOf(slug, typed).map((e) => e.field)

describe('checkStep', () => {
  it.each(steps.map(({ slug }) => slug))('has nothing to say of a good step %s', (slug) => {
    expect(checkStep(slug, typedAnswers())).toEqual({ errors: [], stop: false })
  })

  it('names each needed answer that is missing, in the order of the page', () => {
    expect(wrongFields('goals', {})).toEqual(['goals'])
    expect(wrongFields('concerns', {})).toEqual([])
    expect(wrongFields('food', {})).toEqual(['pattern', 'allergies'])
    expect(wrongFields('days', {})).toEqual([])
    expect(wrongFields('body', {})).toEqual(['age'])
    expect(wrongFields('safety', {})).toHaveLength(9)
    expect(wrongFields('contact', {})).toEqual(['name', 'email', 'consentHealth'])
  })

  it.each<[StepSlug, Typed, string]>([
    ['goals', { goals: ['riches'] }, 'goals'],
    ['food', { pattern: 'stones' }, 'pattern'],
    ['food', { allergies: ['none', 'milk'] }, 'allergies'],
    ['food', { allergies: ['other-allergy'] }, 'allergyWords'],
    ['food', { allergies: ['other-allergy'], allergyWords: '  ' }, 'allergyWords'],
    ['food', { dislikes: 'न'.repeat(161) }, 'dislikes'],
    ['body', { age: 'old' }, 'age'],
    ['body', { age: '18.5' }, 'age'],
    ['body', { age: '111' }, 'age'],
    ['body', { age: '1e2' }, 'age'],
    ['body', { heightCm: '99' }, 'height'],
    ['body', { heightCm: 'tall' }, 'height'],
    ['body', { heightUnit: 'ft', heightFt: '5', heightIn: '12' }, 'height'],
    ['body', { heightUnit: 'ft', heightIn: '4' }, 'height'],
    ['body', { weightKg: '24' }, 'weight'],
    ['body', { weightUnit: 'lb', weightLb: '12' }, 'weight'],
    ['safety', { diabetesMedicine: ['none', 'insulin'] }, 'diabetesMedicine'],
    ['contact', { email: 'asha' }, 'email'],
    ['contact', { email: 'asha@example.com\r\nBcc: x@example.com' }, 'email'],
    ['contact', { email: `${'a'.repeat(250)}@example.com` }, 'email'],
    ['contact', { phone: 'call me' }, 'phone'],
    ['contact', { phone: '123' }, 'phone'],
    ['contact', { name: 'न'.repeat(101) }, 'name'],
    ['contact', { consentHealth: 'on' }, 'consentHealth'],
  ])('refuses in %s: %j', (slug, typed, field) => {
    expect(wrongFields(slug, typedAnswers(typed))).toEqual([field])
  })

  it('says how to put a wrong choice right in the words of the page', () => {
    expect(errorsOf('food', typedAnswers({ allergies: ['none', 'egg'] }))).toEqual([
      {
        field: 'allergies',
        message: 'Choose either “No allergy that I know of” or the others, not both',
      },
    ])
  })

  it('stops a child in the step that asks the age, and nowhere else', () => {
    expect(checkStep('body', typedAnswers({ age: '17' })).stop).toBe(true)
    expect(checkStep('food', typedAnswers({ age: '17' })).stop).toBe(false)
  })

  it('takes the unit that was chosen, and the other one when only that is filled in', () => {
    const both = { weightUnit: 'lb', weightKg: '60', weightLb: '135' }
    expect(answersSoFar(typedAnswers(both)).weight).toEqual({ unit: 'lb', lb: 135 })
    const other = { weightUnit: 'lb', weightKg: '60,5', weightLb: '' }
    expect(answersSoFar(typedAnswers(other)).weight).toEqual({ unit: 'kg', kg: 60.5 })
    const feet = { heightUnit: 'cm', heightCm: '', heightFt: '५', heightIn: '४' }
    expect(answersSoFar(typedAnswers(feet)).height).toEqual({ unit: 'ft', ft: 5, in: 4 })
  })
})

describe('applicable', () => {
  it('drops what a changed answer rules out, and what nothing asks', () => {
    const typed = typedAnswers({
      goals: ['steady-energy'],
      skinConcern: ['pimples'],
      goalWeightKg: '55',
      sex: 'male',
      pregnancy: 'pregnant',
      allergyWords: 'kiwi',
      nonsense: 'x',
    })
    const gone = ['skinConcern', 'goalWeightKg', 'pregnancy', 'allergyWords', 'nonsense']
    expect(Object.keys(applicable(typed)).filter((field) => gone.includes(field))).toEqual([])
  })

  it('leaves every field of a question that applies', () => {
    const typed = { goals: ['weight'], goalWeightUnit: 'lb', goalWeightLb: '130' }
    expect(applicable(typed)).toEqual(typed)
  })
})

describe('checkAll', () => {
  it('takes a complete funnel, with name, address and consents beside the answers', () => {
    const { name, email, answers, consents } = checked(
      typedAnswers({ name: ' Asha \n Rao ', email: ' Asha@Example.COM ', consentArticles: 'yes' }),
    )
    expect({ name, email }).toEqual({ name: 'Asha Rao', email: 'asha@example.com' })
    expect(consents).toEqual(['health-2026-11-23', 'articles-2026-11-23'])
    expect(answers).not.toHaveProperty('name')
    expect(answers).not.toHaveProperty('email')
    expect(answers).not.toHaveProperty('consentHealth')
    expect(answers).toMatchObject({ age: 34, goals: ['clearer-skin'], pattern: 'vegetarian' })
  })

  it('leads to the first gap', () => {
    expect(checkAll({})).toMatchObject({ firstGap: 'goals' })
    expect(checkAll(typedAnswers({ pattern: '' }))).toMatchObject({ firstGap: 'food' })
    expect(checkAll(typedAnswers({ consentHealth: '' }))).toMatchObject({
      firstGap: 'contact',
      errors: [{ field: 'consentHealth' }],
    })
  })

  it('stops a child before anything else', () => {
    expect(checkAll({ age: '17' })).toEqual({ stop: 'under-18' })
  })

  it('takes "anything else?", and refuses one that is too long at the check page', () => {
    const long = 'क'.repeat(2000)
    expect(checked(typedAnswers({ anythingElse: ` ${long} ` })).answers.anythingElse).toBe(long)
    expect(checkAll(typedAnswers({ anythingElse: `${long}क` }))).toEqual({
      firstGap: 'check',
      errors: [{ field: 'anythingElse', message: 'Use at most 2000 characters' }],
    })
  })

  it('stores no answer to a question that does not apply', () => {
    const { answers } = checked(
      typedAnswers({ sex: 'male', pregnancy: 'pregnant', gutOften: 'daily' }),
    )
    expect(answers).not.toHaveProperty('pregnancy')
    expect(answers).not.toHaveProperty('gutOften')
  })

  it('takes any complete and valid answers, whatever they are', () => {
    fc.assert(
      fc.property(anyAnswers(), (typed) => {
        expect(checkAll(typed)).toHaveProperty('submission')
      }),
      { numRuns: 50 },
    )
  })

  it('never throws, whatever is typed into the fields', () => {
    const fields = steps.flatMap((step) => step.questions.flatMap(fieldsOf))
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string(), { maxLength: 3 }))
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields), value), (typed) => {
        expect(checkAll(typed)).toBeTypeOf('object')
        expect(answersSoFar(typed)).toBeTypeOf('object')
      }),
      { numRuns: 15 },
    )
  })
})

describe('answersSoFar', () => {
  it('keeps what holds beside what does not', () => {
    const so = answersSoFar({ goals: ['weight'], age: 'old', pattern: 'vegan', email: 'asha' })
    expect(so).toEqual({ goals: ['weight'], pattern: 'vegan' })
  })
})

describe('describeAnswers', () => {
  it('says answers in words, in the order of the funnel', () => {
    const so = answersSoFar(
      typedAnswers({
        goals: ['weight'],
        allergies: ['milk', 'egg'],
        weightLb: '135',
        heightFt: '5',
      }),
    )
    const rows = describeAnswers({ ...so, anythingElse: 'Thank you' })
    const textOf = (field: string) => rows.find((row) => row.field === field)?.text
    expect(rows[0]).toMatchObject({ step: 'goals', field: 'goals', text: 'Weight' })
    expect(textOf('allergies')).toBe('Milk, Egg')
    expect(textOf('age')).toBe('34')
    expect(textOf('weight')).toBe('135 lb')
    expect(textOf('height')).toBe('5 ft 0 in')
    expect(textOf('consentHealth')).toBe('Yes')
    expect(rows.at(-1)).toMatchObject({ step: 'check', text: 'Thank you' })
  })

  it('leaves out no answer', () => {
    fc.assert(
      fc.property(anyAnswers(), (typed) => {
        const so = answersSoFar(typed)
        expect(
          describeAnswers(so)
            .map(({ field }) => field)
            .sort(),
        ).toEqual(Object.keys(so).sort())
      }),
      { numRuns: 50 },
    )
  })
})

describe('checkDraft', () => {
  it('needs an address and its own consent', () => {
    expect(checkDraft({})).toMatchObject({
      errors: [{ field: 'draftEmail' }, { field: 'consentDraft' }],
    })
    expect(checkDraft({ draftEmail: ' A@Example.com', consentDraft: 'yes' })).toEqual({
      address: 'a@example.com',
    })
  })
})
