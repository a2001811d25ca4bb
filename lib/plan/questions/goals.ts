import type { Choice, Step } from './question'

export const goalChoices = [
  { code: 'clearer-skin', label: 'Clearer skin' },
  { code: 'calmer-digestion', label: 'Calmer digestion' },
  { code: 'steady-energy', label: 'Steady energy' },
  { code: 'weight', label: 'Weight', hint: 'To lose, to gain or to keep it' },
  { code: 'with-a-condition', label: 'Eating well with a condition' },
  { code: 'something-else', label: 'Something else' },
] as const satisfies readonly Choice[]

export const goalsStep: Step = {
  slug: 'goals',
  title: 'What would you like your food to do for you?',
  lead: 'Your plan is built around this. The next page asks only about what you choose here.',
  questions: [
    {
      field: 'goals',
      kind: 'several',
      label: 'Your goals',
      hint: 'Choose as many as you like.',
      needed: true,
      missing: 'Choose at least one goal. “Something else” is a goal too',
      choices: goalChoices,
    },
  ],
}
