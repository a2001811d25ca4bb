import { type Choice, only, type Question, type Step } from './question'

const sinceChoices = [
  { code: 'weeks', label: 'A few weeks' },
  { code: 'months', label: 'A few months' },
  { code: 'years', label: 'A year or more' },
  { code: 'always', label: 'As long as I can remember' },
] as const satisfies readonly Choice[]

const skin: readonly Question[] = [
  {
    field: 'skinConcern',
    kind: 'several',
    label: 'What bothers you about your skin?',
    needed: false,
    choices: [
      { code: 'pimples', label: 'Pimples or acne' },
      { code: 'oily', label: 'Oily skin' },
      { code: 'dry', label: 'Dry or itchy skin' },
      { code: 'redness', label: 'Redness' },
      { code: 'dark-marks', label: 'Dark marks or patches' },
      { code: 'eczema', label: 'Eczema' },
      { code: 'other-skin', label: 'Something else' },
    ],
    ...only({ field: 'goals', anyOf: ['clearer-skin'] }),
  },
  {
    field: 'skinSince',
    kind: 'one',
    label: 'Since when?',
    needed: false,
    choices: sinceChoices,
    ...only({ field: 'goals', anyOf: ['clearer-skin'] }),
  },
  {
    field: 'skinTried',
    kind: 'text',
    label: 'What have you tried for your skin?',
    hint: 'Creams, medicines, foods left out: whatever comes to mind.',
    needed: false,
    most: 160,
    ...only({ field: 'goals', anyOf: ['clearer-skin'] }),
  },
]

const digestion: readonly Question[] = [
  {
    field: 'gutConcern',
    kind: 'several',
    label: 'What bothers you about your digestion?',
    hint: 'With blood in the stool, trouble swallowing or strong pain, please see a doctor first.',
    needed: false,
    choices: [
      { code: 'bloating', label: 'Bloating or gas' },
      { code: 'acidity', label: 'Acidity or heartburn' },
      { code: 'constipation', label: 'Constipation' },
      { code: 'loose', label: 'Loose stools' },
      { code: 'pain', label: 'Pain or cramps' },
      { code: 'other-gut', label: 'Something else' },
    ],
    ...only({ field: 'goals', anyOf: ['calmer-digestion'] }),
  },
  {
    field: 'gutOften',
    kind: 'one',
    label: 'How often?',
    needed: false,
    choices: [
      { code: 'daily', label: 'Every day or nearly' },
      { code: 'weekly', label: 'Some days in a week' },
      { code: 'now-and-then', label: 'Now and then' },
      { code: 'after-some-foods', label: 'Only after some foods' },
    ],
    ...only({ field: 'goals', anyOf: ['calmer-digestion'] }),
  },
  {
    field: 'gutTriggers',
    kind: 'text',
    label: 'Does any food seem to set it off?',
    needed: false,
    most: 160,
    ...only({ field: 'goals', anyOf: ['calmer-digestion'] }),
  },
]

const energy: readonly Question[] = [
  {
    field: 'energyLow',
    kind: 'several',
    label: 'When is your energy low?',
    needed: false,
    choices: [
      { code: 'on-waking', label: 'On waking' },
      { code: 'before-lunch', label: 'Before lunch' },
      { code: 'after-lunch', label: 'After lunch' },
      { code: 'evening', label: 'In the evening' },
      { code: 'all-day', label: 'All day' },
    ],
    ...only({ field: 'goals', anyOf: ['steady-energy'] }),
  },
  {
    field: 'energySince',
    kind: 'one',
    label: 'Since when?',
    needed: false,
    choices: sinceChoices,
    ...only({ field: 'goals', anyOf: ['steady-energy'] }),
  },
]

const weight: readonly Question[] = [
  {
    field: 'weightWish',
    kind: 'one',
    label: 'What would you like for your weight?',
    needed: false,
    choices: [
      { code: 'lose', label: 'To lose some' },
      { code: 'gain', label: 'To gain some' },
      { code: 'keep', label: 'To keep it where it is' },
      { code: 'not-sure', label: 'I am not sure' },
    ],
    ...only({ field: 'goals', anyOf: ['weight'] }),
  },
  {
    field: 'weightTried',
    kind: 'text',
    label: 'What have you tried, and how did it go?',
    needed: false,
    most: 160,
    ...only({ field: 'goals', anyOf: ['weight'] }),
  },
]

const condition: readonly Question[] = [
  {
    field: 'condition',
    kind: 'several',
    label: 'Which condition should your food suit?',
    why: 'What is good to eat differs from one condition to another. A plan goes beside your doctor’s treatment, never in its place.',
    needed: false,
    choices: [
      { code: 'diabetes', label: 'Diabetes or high blood sugar' },
      { code: 'pcos', label: 'PCOS' },
      { code: 'thyroid', label: 'Thyroid' },
      { code: 'blood-pressure', label: 'High blood pressure' },
      { code: 'cholesterol', label: 'High cholesterol' },
      { code: 'fatty-liver', label: 'Fatty liver' },
      { code: 'ibs', label: 'Irritable bowel (IBS)' },
      { code: 'low-iron', label: 'Low iron or anaemia' },
      { code: 'other-condition', label: 'Another one' },
    ],
    ...only({ field: 'goals', anyOf: ['with-a-condition'] }),
  },
  {
    field: 'conditionWords',
    kind: 'text',
    label: 'Anything to add about it?',
    hint: 'For example since when, or what your doctor has advised.',
    needed: false,
    most: 160,
    ...only({ field: 'goals', anyOf: ['with-a-condition'] }),
  },
]

export const concernsStep: Step = {
  slug: 'concerns',
  title: 'What bothers you?',
  lead: 'Every question on this page is optional.',
  questions: [
    ...skin,
    ...digestion,
    ...energy,
    ...weight,
    ...condition,
    {
      field: 'goalWords',
      kind: 'text',
      label: 'What is the something else?',
      needed: false,
      most: 200,
      ...only({ field: 'goals', anyOf: ['something-else'] }),
    },
    {
      field: 'mattersMost',
      kind: 'text',
      label: 'What one change would make the biggest difference to you?',
      needed: false,
      most: 200,
    },
  ],
}
