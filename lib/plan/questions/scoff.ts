import type { Choice, Question } from './question'

const yesOrNo = [
  { code: 'no', label: 'No' },
  { code: 'yes', label: 'Yes' },
  { code: 'prefer-not', label: 'I would rather not say' },
] as const satisfies readonly Choice[]

const missing = 'Choose an answer. “I would rather not say” is one too'

const ask = (field: string, label: string): Question => ({
  field,
  kind: 'one',
  label,
  needed: true,
  missing,
  choices: yesOrNo,
})

/**
 * The five questions of SCOFF (Morgan, Reid and Lacey 1999, doi 10.1136/bmj.319.7223.1467), put
 * kindly. Two yeses mean "let us talk first" and are no diagnosis: of a hundred people in a general
 * population who answer so, about ten have an eating disorder (doi 10.1186/1471-244X-9-5).
 */
export const scoffQuestions: readonly Question[] = [
  {
    ...ask('scoffSick', 'Do you make yourself sick because you feel uncomfortably full?'),
    intro:
      'Now five short questions about you and food. Many people have a hard time with it at some point, and a diet plan is then not the right first step.',
    why: 'A plan with numbers can harm somebody who struggles with eating. Whatever you answer, nobody judges you, and Ishita will reply.',
  },
  ask('scoffControl', 'Do you worry that you have lost control over how much you eat?'),
  ask('scoffLoss', 'Have you lost more than 6 kg (14 lb) in the last three months?'),
  ask('scoffFat', 'Do you feel that you are fat when others say that you are too thin?'),
  ask('scoffFood', 'Would you say that food rules your life?'),
]

export const scoffFields = scoffQuestions.map(({ field }) => field)
