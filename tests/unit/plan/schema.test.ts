import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { errorsOf } from '@/lib/forms/errors-of'
import { planFields, planSchema } from '@/lib/plan/schema'

const good = () => ({
  name: 'Asha Rao',
  email: 'asha@example.com',
  goal: 'weight',
  adult: 'yes',
  consent: 'yes',
  submissionId: randomUUID(),
})

const errorsFor = (typed: Record<string, unknown>) => {
  const parsed = planSchema.safeParse(typed)
  return parsed.success ? [] : errorsOf(parsed.error, planFields)
}

it('takes a complete form', () => {
  expect(errorsFor(good())).toEqual([])
})

it('says what to do about every field of an empty form, in the order of the form', () => {
  expect(
    errorsFor({
      ...good(),
      name: '',
      email: '',
      goal: undefined,
      adult: undefined,
      consent: undefined,
    }),
  ).toEqual([
    { field: 'name', message: 'Enter the name we should call you by' },
    { field: 'email', message: 'Enter your email address' },
    { field: 'goal', message: 'Choose what you want most from your plan' },
    {
      field: 'adult',
      message: 'Tick the box to say that you are 18 or over. Plans are for adults only',
    },
    {
      field: 'consent',
      message: 'Tick the box if you agree. Without your consent we may not prepare a plan',
    },
  ])
})

it.each([
  'asha',
  'asha@',
  '@example.com',
  'a b@example.com',
  'asha@example',
  `${'a'.repeat(250)}@example.com`,
  'asha@example.com, b@example.com',
  'asha@example.com\r\nBcc: x@example.com',
])('refuses the address %j', (email) => {
  expect(errorsFor({ ...good(), email })).toMatchObject([{ field: 'email' }])
})

it.each([
  ['  Asha@Example.COM ', 'asha@example.com'],
  ['asha.rao+plan@example.com', 'asha.rao+plan@example.com'],
])('normalises %j to %j', (email, normalised) => {
  expect(planSchema.parse({ ...good(), email }).email).toBe(normalised)
})

it('counts characters as people do, and refuses a name of 5,000', () => {
  expect(errorsFor({ ...good(), name: 'न'.repeat(120) })).toEqual([])
  expect(errorsFor({ ...good(), name: 'न'.repeat(5000) })).toMatchObject([{ field: 'name' }])
})

it('makes one line of a name', () => {
  expect(planSchema.parse({ ...good(), name: ' Asha \r\n\u0000 Rao ' }).name).toBe('Asha Rao')
})

it.each(['no', 'on', 'true', ''])('takes only a ticked box for a yes, not %j', (adult) => {
  expect(errorsFor({ ...good(), adult })).toMatchObject([{ field: 'adult' }])
})
