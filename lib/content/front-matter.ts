import { z } from 'zod'
import { dayInIndia, parseMoment } from './moment'
import { pictureFile, pictureName } from './picture-file'

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: 'small letters, digits and hyphens, such as gut-health',
})
const day = z.iso.date({ error: 'a day such as 2024-08-25' })
const moment = z.string().refine((written) => parseMoment(written) !== null, {
  error: 'a day such as 2024-08-25, or a time in India such as 2024-08-25T18:30',
})
/** Two moments in their order; one that is no moment has a problem of its own already. */
const instant = (written: string) => parseMoment(written)?.getTime() ?? Number.NaN
const dayOf = (written: string) => {
  const at = parseMoment(written)
  return at ? dayInIndia(at) : ''
}
const line = (least: number, most: number) =>
  z
    .string({ error: 'text' })
    .trim()
    .min(least, { error: `at least ${least} characters` })
    .max(most, { error: `at most ${most} characters` })
const description = line(70, 160)
const alias = z.string().regex(/^\/[a-z0-9\-/]*[a-z0-9]$/, {
  error: 'an old address such as /why-your-skin (no slash at the end)',
})

const article = z
  .object({
    title: line(5, 120),
    description,
    date: moment,
    expires: moment.optional(),
    updated: day.optional(),
    reviewDue: day.optional(),
    topics: z
      .array(slug, { error: 'a list such as [gut-health]' })
      .min(1, { error: 'at least one topic' }),
    author: slug,
    image: z.object({
      src: z.string().regex(pictureFile, { error: pictureName }),
      alt: line(15, 400),
      caption: line(3, 300).optional(),
      credit: line(3, 120).optional(),
    }),
    keyPoints: z.array(line(10, 260)).length(3, { error: 'exactly three key points' }),
    callToAction: z.object({ title: line(5, 80), text: line(20, 260) }),
    series: z.object({ name: line(3, 80), part: z.number().int().min(1).max(50) }).optional(),
    aliases: z.array(alias).default([]),
  })
  .refine((value) => !value.updated || value.updated >= dayOf(value.date), {
    path: ['updated'],
    error: 'a day on or after the date',
  })
  .refine((value) => !value.expires || !(instant(value.expires) <= instant(value.date)), {
    path: ['expires'],
    error: 'later than the date: a day such as 2026-12-31, or a time',
  })

/** A DOI by its form: prefix, slash, and no full stop or comma of the sentence around it. */
export const doiPattern = /^10\.\d{4,9}\/\S*[^\s.,;]$/

/** What kind of source a reference is. A guideline may also be a public authority's advice. */
export const studyTypes = [
  'systematic-review',
  'randomised-trial',
  'controlled-trial',
  'laboratory',
  'cohort',
  'cross-sectional',
  'case-control',
  'narrative-review',
  'guideline',
  'reference-values',
  'diagnostic-study',
] as const

const reference = z
  .object({
    title: line(5, 400),
    year: z.number().int().min(1900).max(2100),
    source: line(3, 300),
    doi: z
      .string()
      .regex(doiPattern, { error: 'the part behind https://doi.org/, such as 10.3390/nu10081049' })
      .optional(),
    url: z.url({ protocol: /^https$/, error: 'an address that starts with https://' }).optional(),
    studyType: z.enum(studyTypes, { error: `one of ${studyTypes.join(', ')}` }),
    finding: line(20, 1200),
    where: line(3, 300),
    checked: z.enum(['full-text', 'abstract', 'evidence-notes'], {
      error: 'one of full-text, abstract, evidence-notes',
    }),
    /** What its retraction says and when: readers see it, and the desk asks for another look. */
    retracted: line(5, 300).optional(),
  })
  .refine((value) => value.doi || value.url, {
    path: ['doi'],
    error: 'a DOI, or a url where there is none',
  })

/** What each kind of document must hold beyond what Contentlayer's field types can say. */
export const frontMatter = {
  Article: article,
  Topic: z.object({ title: line(3, 60), description }),
  Author: z.object({ name: line(2, 80), description }),
  Page: z.object({ title: line(3, 80), description, updated: day }),
  Reference: reference,
} as const

export type DocumentType = keyof typeof frontMatter
