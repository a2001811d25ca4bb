import { only, type Step } from './question'

export const bodyStep: Step = {
  slug: 'body',
  title: 'About you',
  lead: 'Only your age is needed. If you would rather not give the rest, leave it empty.',
  questions: [
    {
      field: 'age',
      kind: 'number',
      label: 'Your age in years',
      why: 'What a body needs changes with age, and our plans are for adults only.',
      needed: true,
      missing: 'Enter your age in years, such as 34',
    },
    {
      field: 'sex',
      kind: 'one',
      label: 'Sex',
      why: 'The equations that estimate how much energy a body needs exist for female and for male bodies only.',
      needed: false,
      choices: [
        { code: 'female', label: 'Female' },
        { code: 'male', label: 'Male' },
        { code: 'prefer-not', label: 'I would rather not say' },
      ],
    },
    {
      field: 'height',
      kind: 'height',
      label: 'Your height',
      why: 'Height and weight together tell how much food is enough. Nobody but Ishita sees them.',
      needed: false,
    },
    {
      field: 'weight',
      kind: 'weight',
      label: 'Your weight',
      hint: 'Roughly is good enough; you need not step on a scale.',
      why: 'It helps to see to it that a plan gives you enough. We judge nobody by it.',
      needed: false,
    },
    {
      field: 'goalWeight',
      kind: 'weight',
      label: 'The weight you have in mind, if you have one',
      why: 'So that Ishita can tell you kindly if it would be too low for your height.',
      needed: false,
      ...only({ field: 'goals', anyOf: ['weight'] }),
    },
  ],
}
