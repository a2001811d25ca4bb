import { type Answers, codesOf, heightOf, weightOf } from './answers'
import { scoffFields } from './questions/scoff'
import { inCm, inKg } from './units'

export type SafetyReason =
  | 'pregnant-or-breast-feeding'
  | 'kidney-disease'
  | 'diabetes-medicine'
  | 'unexplained-weight-loss'
  | 'eating-distress'
  | 'underweight'
  | 'goal-underweight'
  | 'not-said'

/** WHO's line of underweight; the same for Asian populations (doi 10.1016/S0140-6736(03)15268-3). */
const LEAST_BMI = 18.5
/** From two yeses on, SCOFF asks for a talk (doi 10.1136/bmj.319.7223.1467). */
const SCOFF_LINE = 2
/** Insulin and sulfonylureas can make sugar fall too low when one eats less; SGLT2 inhibitors can lead to ketoacidosis. */
const riskyMedicines = ['insulin', 'sulfonylurea', 'sglt2', 'other-medicine']

/** In the words of the owner's desk. A visitor is told only, and kindly, that Ishita talks with them first. */
export const safetyWords: Record<SafetyReason, string> = {
  'pregnant-or-breast-feeding': 'Pregnant or breast-feeding',
  'kidney-disease': 'Kidney disease, or not sure',
  'diabetes-medicine':
    'A diabetes medicine that a change of food can make unsafe, or not sure which',
  'unexplained-weight-loss': 'Weight loss without wanting to, or not sure',
  'eating-distress': 'Two or more of the five SCOFF questions answered yes (no diagnosis)',
  underweight: 'BMI below 18.5 and a weight goal',
  'goal-underweight': 'The weight in mind would be a BMI below 18.5',
  'not-said': 'Something that decides on safety was not said',
}

/**
 * Why Ishita talks with a visitor before any number or automatic advice; an empty list means no
 * reason is known. Pure: the same answers give the same reasons. What a visitor would rather not
 * say, and a weight goal without height and weight, count as a reason: a plan must not rest on a guess.
 *
 * An age under 18 is not among them: there the funnel stops (is-under-age.ts).
 */
export function safety(answers: Answers): SafetyReason[] {
  const is = (field: string, ...codes: string[]) =>
    codesOf(answers, field).some((code) => codes.includes(code))
  const bmi = bmiOf(answers, 'weight')
  const goalBmi = bmiOf(answers, 'goalWeight')
  const wantsWeight = is('goals', 'weight')
  const yeses = scoffFields.filter((field) => is(field, 'yes')).length
  const asked = ['pregnancy', 'kidney', 'diabetesMedicine', 'weightLoss', ...scoffFields]
  const unsaid = asked.some((field) => is(field, 'prefer-not'))

  const reasons: [SafetyReason, boolean][] = [
    ['pregnant-or-breast-feeding', is('pregnancy', 'pregnant', 'breast-feeding')],
    ['kidney-disease', is('kidney', 'yes', 'not-sure')],
    ['diabetes-medicine', is('diabetesMedicine', ...riskyMedicines)],
    ['unexplained-weight-loss', is('weightLoss', 'yes', 'not-sure')],
    ['eating-distress', yeses >= SCOFF_LINE],
    ['underweight', wantsWeight && bmi !== undefined && bmi < LEAST_BMI],
    ['goal-underweight', wantsWeight && goalBmi !== undefined && goalBmi < LEAST_BMI],
    ['not-said', unsaid || (wantsWeight && bmi === undefined)],
  ]
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason)
}

/** Kilograms over square metres (WHO), not rounded; undefined where one of them was not given. */
function bmiOf(answers: Answers, weightField: string): number | undefined {
  const weight = weightOf(answers, weightField)
  const height = heightOf(answers, 'height')
  if (!weight || !height) return undefined
  return inKg(weight) / (inCm(height) / 100) ** 2
}
