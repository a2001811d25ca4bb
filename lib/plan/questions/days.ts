import type { Step } from './question'

export const daysStep: Step = {
  slug: 'days',
  title: 'What are your days like?',
  lead: 'So that the plan fits your life. Every question on this page is optional.',
  questions: [
    {
      field: 'meals',
      kind: 'one',
      label: 'How do you eat on most days?',
      needed: false,
      choices: [
        { code: 'one-or-two', label: 'One or two meals' },
        { code: 'three', label: 'Three meals' },
        { code: 'three-and-snacks', label: 'Three meals and snacks' },
        { code: 'no-pattern', label: 'Each day is different' },
      ],
    },
    {
      field: 'cook',
      kind: 'several',
      label: 'Who makes your food?',
      needed: false,
      choices: [
        { code: 'myself', label: 'I do' },
        { code: 'family', label: 'Somebody at home' },
        { code: 'help', label: 'A cook' },
        { code: 'tiffin', label: 'Tiffin, mess or canteen' },
        { code: 'eat-out', label: 'I eat out or order in' },
      ],
    },
    {
      field: 'cookTime',
      kind: 'one',
      label: 'How long may a meal take to make?',
      needed: false,
      choices: [
        { code: 'under-15', label: 'Up to 15 minutes' },
        { code: '15-to-30', label: '15 to 30 minutes' },
        { code: '30-to-60', label: '30 minutes to an hour' },
        { code: 'over-60', label: 'Longer is fine' },
      ],
    },
    {
      field: 'activity',
      kind: 'one',
      label: 'How active are you?',
      needed: false,
      choices: [
        { code: 'sitting', label: 'I mostly sit' },
        { code: 'light', label: 'On my feet for part of the day, or a walk on most days' },
        { code: 'active', label: 'On my feet most of the day, or exercise on most days' },
        { code: 'very-active', label: 'Heavy work or hard training on most days' },
      ],
    },
    {
      field: 'sleep',
      kind: 'one',
      label: 'How long do you sleep?',
      needed: false,
      choices: [
        { code: 'under-6', label: 'Less than 6 hours' },
        { code: '6-to-7', label: '6 to 7 hours' },
        { code: '7-to-9', label: '7 to 9 hours' },
        { code: 'over-9', label: 'More than 9 hours' },
      ],
    },
    {
      field: 'stress',
      kind: 'one',
      label: 'How stressful are your days?',
      needed: false,
      choices: [
        { code: 'calm', label: 'Mostly calm' },
        { code: 'some-stress', label: 'Some stress' },
        { code: 'much-stress', label: 'Much stress on most days' },
      ],
    },
    {
      field: 'water',
      kind: 'one',
      label: 'How much water do you drink in a day?',
      hint: 'A glass is about a quarter of a litre.',
      needed: false,
      choices: [
        { code: 'under-1-litre', label: 'Less than 1 litre' },
        { code: '1-to-2-litres', label: '1 to 2 litres' },
        { code: 'over-2-litres', label: 'More than 2 litres' },
        { code: 'not-sure', label: 'I am not sure' },
      ],
    },
  ],
}
