import { z } from 'zod'
import { emailAddressIfAny } from '@/lib/forms/email-address'
import { measureSchema } from './measure-schema'
import { chosen, type Question, type Typed } from './questions/question'
import { readNumber, tidyText } from './read-answer'

const PHONE = /^\+?[\d ()./-]{6,24}$/
const OLDEST = 110

const made = new Map<Question, z.ZodType>()

/**
 * The schema of one question's answer, made from the catalogue; undefined stands for "not answered".
 * Each message says how to put the field right.
 */
export function answerSchema(question: Question): z.ZodType {
  const schema = made.get(question) ?? makeSchema(question)
  made.set(question, schema)
  return schema
}

function makeSchema(question: Question): z.ZodType {
  const { kind, needed, missing } = question
  const schema = kinds[kind](question)
  return needed ? schema.refine((answer) => answer !== undefined, { error: missing }) : schema
}

/** What a question's schema reads: the text, the list, or the fields of a measure. */
export function typedAnswer({ kind, field }: Question, typed: Typed): unknown {
  if (kind === 'height' || kind === 'weight') return typed
  const values = chosen(typed, field)
  return kind === 'several' ? values : (values.at(-1) ?? '')
}

const kinds: Record<Question['kind'], (question: Question) => z.ZodType> = {
  one: ({ choices = [] }) =>
    z
      .string()
      .transform((code) => code || undefined)
      .refine((code) => code === undefined || choices.some((choice) => choice.code === code), {
        error: 'Choose one of the answers in the list',
      }),
  several: ({ choices = [], alone }) =>
    z
      .array(z.string())
      .transform((codes) => [...new Set(codes)])
      .refine((codes) => codes.every((code) => choices.some((choice) => choice.code === code)), {
        error: 'Choose from the answers in the list',
        abort: true,
      })
      .refine((codes) => !alone || !codes.includes(alone) || codes.length === 1, {
        error: `Choose either “${choices.find(({ code }) => code === alone)?.label}” or the others, not both`,
      })
      .transform((codes) => (codes.length > 0 ? codes : undefined)),
  text: ({ most = 200, oneLine }) =>
    z
      .string()
      .transform((text) => tidyText(text, oneLine) || undefined)
      .refine((text) => [...(text ?? '')].length <= most, {
        error: `Use at most ${most} characters`,
      }),
  number: () =>
    z
      .string()
      .transform(readNumber)
      .refine((age) => age === undefined || (Number.isInteger(age) && age >= 1 && age <= OLDEST), {
        error: `Enter your age as a whole number up to ${OLDEST}, such as 34`,
      }),
  height: measureSchema,
  weight: measureSchema,
  email: emailAddressIfAny,
  tel: () =>
    z
      .string()
      .transform((typed) => tidyText(typed.normalize('NFKC'), true) || undefined)
      .refine((phone) => phone === undefined || PHONE.test(phone), {
        error: 'Enter a phone number with 6 to 24 digits, such as +91 98765 43210',
      }),
  tick: () => z.string().transform((typed) => (typed === 'yes' ? true : undefined)),
}
