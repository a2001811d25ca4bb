import { z } from 'zod'
import { emailAddress } from '@/lib/forms/email-address'
import { tidyLine, tidyText } from './tidy'

const NAME_MOST = 80
const WEBSITE_MOST = 300
export const TEXT_MOST = 5_000

const lengthOf = (text: string) => [...text].length

/** `nouriva.example` is meant as https://nouriva.example; another scheme stays, and is refused. */
const withScheme = (typed: string) =>
  typed === '' || /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`

const isWebAddress = (typed: string) =>
  URL.canParse(typed) &&
  /^https?:$/.test(new URL(typed).protocol) &&
  new URL(typed).hostname.includes('.') &&
  new URL(typed).username === ''

const text = z
  .string()
  .transform(tidyText)
  .pipe(
    z
      .string()
      .min(1, { error: 'Write your comment' })
      .refine((written) => lengthOf(written) <= TEXT_MOST, {
        error: (issue) =>
          `Shorten your comment to ${TEXT_MOST} characters: it has ${lengthOf(String(issue.input))}`,
      }),
  )

/** The comment form. Each message says how to put the field right. */
export const commentSchema = z.object({
  name: z
    .string()
    .transform(tidyLine)
    .pipe(
      z
        .string()
        .min(1, { error: 'Enter your name, or the one you want to be shown' })
        .refine((name) => lengthOf(name) <= NAME_MOST, {
          error: `Use a name of at most ${NAME_MOST} characters`,
        }),
    ),
  email: emailAddress('Enter your email address. It will not be published'),
  website: z
    .string()
    .default('')
    .transform((typed) => withScheme(tidyLine(typed)))
    .pipe(
      z
        .string()
        .max(WEBSITE_MOST, { error: `Use an address of at most ${WEBSITE_MOST} characters` })
        .refine((typed) => typed === '' || isWebAddress(typed), {
          error: 'Enter a web address such as https://example.com, or leave it empty',
        }),
    )
    .transform((typed) => typed || null),
  comment: text,
  /** The comment that this one answers. */
  parent: z
    .uuid()
    .or(z.literal(''))
    .catch('')
    .transform((id) => id || null),
})

export type CommentInput = z.infer<typeof commentSchema>

/** What the owner writes: a text and nothing more. */
export const ownerReplySchema = z.object({ comment: text })

/** The fields in the order of the form. */
export const commentFields = ['name', 'email', 'website', 'comment'] as const
