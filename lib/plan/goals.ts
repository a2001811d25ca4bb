/** What a person may want a plan for. Codes are stored; labels may be reworded. */
export const goals = [
  { code: 'clearer-skin', label: 'Clearer skin' },
  { code: 'calmer-digestion', label: 'Calmer digestion' },
  { code: 'steady-energy', label: 'Steady energy' },
  { code: 'weight', label: 'Weight' },
  { code: 'with-a-condition', label: 'Eating well with a condition' },
  { code: 'something-else', label: 'Something else' },
] as const

export type GoalCode = (typeof goals)[number]['code']
export const goalCodes = goals.map((goal) => goal.code) as [GoalCode, ...GoalCode[]]
