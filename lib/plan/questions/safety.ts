import { only, type Step } from './question'
import { scoffQuestions } from './scoff'

const preferNot = { code: 'prefer-not', label: 'I would rather not say' } as const
const noYesNotSure = [
  { code: 'no', label: 'No' },
  { code: 'yes', label: 'Yes' },
  { code: 'not-sure', label: 'I am not sure' },
  preferNot,
]
const missing = 'Choose an answer. “I would rather not say” is one too'

export const safetyStep: Step = {
  slug: 'safety',
  title: 'Your safety',
  lead: 'Some bodies need more care than a written plan can give. If yours does, Ishita talks with you first.',
  questions: [
    {
      field: 'pregnancy',
      kind: 'one',
      label: 'Are you pregnant or breast-feeding?',
      why: 'You then need more food and other food, and a plan must be made with you in person.',
      needed: true,
      missing,
      choices: [
        { code: 'no', label: 'No' },
        { code: 'pregnant', label: 'I am pregnant' },
        { code: 'breast-feeding', label: 'I breast-feed' },
        { code: 'trying', label: 'Not now, but I hope to be pregnant soon' },
        preferNot,
      ],
      ...only({ field: 'sex', noneOf: ['male'] }),
    },
    {
      field: 'kidney',
      kind: 'one',
      label: 'Has a doctor told you that you have a kidney disease?',
      why: 'Kidneys that are ill need less of some foods that are good for others.',
      needed: true,
      missing,
      choices: noYesNotSure,
    },
    {
      field: 'diabetesMedicine',
      kind: 'several',
      label: 'Do you take medicine for diabetes?',
      hint: 'Many tablets hold two medicines: choose each of them.',
      why: 'With some of these medicines, eating differently can make blood sugar fall too low, or worse. Never change a dose by yourself.',
      needed: true,
      missing: 'Choose your medicines, or “No medicine for diabetes”',
      choices: [
        { code: 'none', label: 'No medicine for diabetes' },
        { code: 'metformin', label: 'Metformin' },
        { code: 'insulin', label: 'Insulin' },
        {
          code: 'sulfonylurea',
          label: 'A sulfonylurea',
          hint: 'Glimepiride, gliclazide, glipizide, glibenclamide',
        },
        {
          code: 'sglt2',
          label: 'A medicine whose name ends in -gliflozin',
          hint: 'Dapagliflozin, empagliflozin, canagliflozin, remogliflozin',
        },
        { code: 'other-medicine', label: 'Another one, or I am not sure which' },
        preferNot,
      ],
      alone: 'none',
    },
    {
      field: 'weightLoss',
      kind: 'one',
      label: 'Have you lost weight lately without wanting to?',
      why: 'A doctor should look for the reason before anybody changes your food.',
      needed: true,
      missing,
      choices: noYesNotSure,
    },
    ...scoffQuestions,
    {
      field: 'otherConditions',
      kind: 'text',
      label: 'Other conditions that Ishita should know of',
      why: 'So that nothing in your plan works against you.',
      needed: false,
      most: 200,
    },
    {
      field: 'medicines',
      kind: 'text',
      label: 'Other medicines and supplements that you take',
      why: 'Some foods and medicines do not go together.',
      needed: false,
      most: 200,
    },
  ],
}
