import { z } from 'zod'
import { pictureFile, pictureName } from './picture-file'

const text = z.string().trim().min(1)
const srcShouldBe = `should be ${pictureName}`
const wholeText = (most: number) => text.max(most)

/**
 * The components that an editor may use in MDX, with their attributes: literal strings only.
 * `cite`-like inline components say so, because the law also checks where they stand.
 */
export const components = {
  Cite: {
    inline: true,
    children: false,
    attributes: z.strictObject({ id: text.regex(/^[a-z0-9-]+$/) }),
  },
  Claim: {
    inline: false,
    children: true,
    attributes: z.strictObject({
      grade: z.enum(['strong', 'limited', 'weak']),
      change: wholeText(300),
    }),
  },
  Callout: {
    inline: false,
    children: true,
    attributes: z.strictObject({
      kind: z.enum(['note', 'caution', 'doctor']),
      title: wholeText(120),
    }),
  },
  KeyPoints: {
    inline: false,
    children: true,
    attributes: z.strictObject({ title: wholeText(80) }),
  },
  Recipe: {
    inline: false,
    children: true,
    attributes: z.strictObject({
      title: wholeText(80),
      serves: wholeText(40),
      time: wholeText(40),
    }),
  },
  Table: {
    inline: false,
    children: true,
    attributes: z.strictObject({ caption: wholeText(160) }),
  },
  Figure: {
    inline: false,
    children: false,
    attributes: z.strictObject({
      src: z.string({ error: srcShouldBe }).regex(pictureFile, { error: srcShouldBe }),
      alt: z
        .string({ error: 'is missing: say what the picture shows' })
        .trim()
        .min(15, { error: 'should say what the picture shows, in at least 15 characters' })
        .max(400, { error: 'should have at most 400 characters' }),
      caption: wholeText(300).optional(),
      credit: wholeText(120).optional(),
    }),
  },
} as const

export type ComponentName = keyof typeof components
export const componentNames = Object.keys(components) as ComponentName[]

export const isComponentName = (name: string): name is ComponentName =>
  Object.hasOwn(components, name)
