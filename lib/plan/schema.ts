import { z } from 'zod'
import { goalCodes } from './goals'
import { normaliseAddress } from './normalise-address'

const NAME_MOST = 120
const ADDRESS_MOST = 254

const oneLine = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const ticked = (error: string) => z.literal('yes', { error }).transform(() => true as const)

/** The sign-up form. Each message says how to put the field right. */
export const planSchema = z.object({
  name: z
    .string()
    .transform(oneLine)
    .pipe(
      z
        .string()
        .min(1, { error: 'Enter the name we should call you by' })
        .refine((name) => [...name].length <= NAME_MOST, {
          error: `Use a name of at most ${NAME_MOST} characters`,
        }),
    ),
  email: z
    .string()
    .transform(normaliseAddress)
    .pipe(
      z
        .string()
        .min(1, { error: 'Enter your email address' })
        .max(ADDRESS_MOST, {
          error: `Enter an email address of at most ${ADDRESS_MOST} characters`,
        })
        .pipe(z.email({ error: 'Enter an email address in the form name@example.com' })),
    ),
  goal: z.enum(goalCodes, { error: 'Choose what you want most from your plan' }),
  adult: ticked('Tick the box to say that you are 18 or over. Plans are for adults only'),
  consent: ticked('Tick the box if you agree. Without your consent we may not prepare a plan'),
  submissionId: z.uuid({ error: 'Press the button once more: the form had lost its number' }),
})

export type PlanInput = z.infer<typeof planSchema>
export const planFields = ['name', 'email', 'goal', 'adult', 'consent'] as const
