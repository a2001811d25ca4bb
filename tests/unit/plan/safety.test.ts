import { describe, expect, it } from 'vitest'
import { isUnderAge } from '@/lib/plan/is-under-age'
import type { Typed } from '@/lib/plan/questions/question'
import { scoffFields } from '@/lib/plan/questions/scoff'
import { type SafetyReason, safety, safetyWords } from '@/lib/plan/safety'
import { checked } from '@/tests/factories/submission'
import { typedAnswers } from '@/tests/factories/typed-answers'

const reasonsFor = (typed: Typed) => safety(checked(typedAnswers(typed)).answers)

/** 200 cm make a BMI of exactly a quarter of the kilograms. */
const tall = { heightUnit: 'cm', heightCm: '200', weightUnit: 'kg' }
const scoff = (yeses: number): Typed =>
  Object.fromEntries(scoffFields.map((field, place) => [field, place < yeses ? 'yes' : 'no']))

const table: [string, Typed, SafetyReason[]][] = [
  ['nothing', {}, []],
  ['pregnant', { pregnancy: 'pregnant' }, ['pregnant-or-breast-feeding']],
  ['breast-feeding', { pregnancy: 'breast-feeding' }, ['pregnant-or-breast-feeding']],
  ['hoping to be pregnant', { pregnancy: 'trying' }, []],
  ['kidney disease', { kidney: 'yes' }, ['kidney-disease']],
  ['kidneys, not sure', { kidney: 'not-sure' }, ['kidney-disease']],
  ['insulin', { diabetesMedicine: ['insulin'] }, ['diabetes-medicine']],
  ['a sulfonylurea', { diabetesMedicine: ['sulfonylurea'] }, ['diabetes-medicine']],
  ['an SGLT2 inhibitor', { diabetesMedicine: ['sglt2'] }, ['diabetes-medicine']],
  ['a combined tablet', { diabetesMedicine: ['metformin', 'sglt2'] }, ['diabetes-medicine']],
  ['not sure which', { diabetesMedicine: ['other-medicine'] }, ['diabetes-medicine']],
  ['metformin alone', { diabetesMedicine: ['metformin'] }, []],
  ['weight lost without wanting to', { weightLoss: 'yes' }, ['unexplained-weight-loss']],
  ['weight lost, not sure', { weightLoss: 'not-sure' }, ['unexplained-weight-loss']],
  ['SCOFF 0', scoff(0), []],
  ['SCOFF 1', scoff(1), []],
  ['SCOFF 2', scoff(2), ['eating-distress']],
  ['SCOFF 5', scoff(5), ['eating-distress']],
  ['SCOFF 2, the last two', { scoffFat: 'yes', scoffFood: 'yes' }, ['eating-distress']],
  ['BMI 18.4, weight goal', { goals: ['weight'], ...tall, weightKg: '73.6' }, ['underweight']],
  ['BMI 18.475, weight goal', { goals: ['weight'], ...tall, weightKg: '73.9' }, ['underweight']],
  ['BMI 18.5, weight goal', { goals: ['weight'], ...tall, weightKg: '74' }, []],
  [
    'BMI 18.4, to gain',
    { goals: ['weight'], weightWish: 'gain', ...tall, weightKg: '73.6' },
    ['underweight'],
  ],
  ['BMI 18.4, no weight goal', { ...tall, weightKg: '73.6' }, []],
  ['weight goal without height', { goals: ['weight'], weightKg: '74' }, ['not-said']],
  ['weight goal without weight', { goals: ['weight'], heightCm: '200' }, ['not-said']],
  ['no weight goal, no height', { weightKg: '74' }, []],
  [
    'goal BMI 18.4',
    { goals: ['weight'], ...tall, weightKg: '80', goalWeightUnit: 'kg', goalWeightKg: '73.6' },
    ['goal-underweight'],
  ],
  [
    'goal BMI 18.5',
    { goals: ['weight'], ...tall, weightKg: '80', goalWeightUnit: 'kg', goalWeightKg: '74' },
    [],
  ],
  [
    'goal BMI 18.4 in pounds',
    { goals: ['weight'], ...tall, weightKg: '80', goalWeightUnit: 'lb', goalWeightLb: '162' },
    ['goal-underweight'],
  ],
  ['a goal weight without a weight goal', { ...tall, weightKg: '80', goalWeightKg: '60' }, []],
  ['pregnancy not said', { pregnancy: 'prefer-not' }, ['not-said']],
  ['kidneys not said', { kidney: 'prefer-not' }, ['not-said']],
  ['medicine not said', { diabetesMedicine: ['prefer-not'] }, ['not-said']],
  ['weight loss not said', { weightLoss: 'prefer-not' }, ['not-said']],
  ['one of SCOFF not said', { scoffControl: 'prefer-not' }, ['not-said']],
  ['sex not said', { sex: 'prefer-not' }, []],
  ['a man, with a pregnancy from before', { sex: 'male', pregnancy: 'pregnant' }, []],
  [
    'several at once',
    { pregnancy: 'pregnant', kidney: 'yes', ...scoff(2) },
    ['pregnant-or-breast-feeding', 'kidney-disease', 'eating-distress'],
  ],
]

describe('safety', () => {
  it.each(table)('%s', (_, typed, reasons) => {
    expect(reasonsFor(typed)).toEqual(reasons)
  })

  it('has a row here for every reason that there is', () => {
    const covered = new Set(table.flatMap(([, , reasons]) => reasons))
    expect([...covered].sort()).toEqual(Object.keys(safetyWords).sort())
  })
})

describe('isUnderAge', () => {
  it.each([
    ['17', true],
    ['17.9', true],
    ['१७', true],
    [' 5 ', true],
    ['18', false],
    ['१८', false],
    ['34', false],
    ['', false],
    ['0', false],
    ['-17', false],
    ['seventeen', false],
  ])('%j: %j', (age, stops) => {
    expect(isUnderAge({ age })).toBe(stops)
  })
})
