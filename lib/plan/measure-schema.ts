import { z } from 'zod'
import { chosen, type Question, type Typed } from './questions/question'
import { readNumber } from './read-answer'
import { type Height, inCm, inKg, type Weight } from './units'

const CM = { least: 100, most: 250 }
const KG = { least: 25, most: 350 }

/** The schema of a height or a weight: it reads the fields of the chosen unit, or of the other one if only those are filled in. */
export function measureSchema({ kind, field }: Question): z.ZodType {
  const isHeight = kind === 'height'
  return z
    .custom<Typed>()
    .transform((typed) => (isHeight ? readHeight(typed, field) : readWeight(typed, field)))
    .refine((measure) => measure === undefined || holds(measure), {
      error: isHeight
        ? 'Enter your height, such as 162 cm or 5 feet 4 inches, or leave it empty'
        : 'Enter a weight, such as 61.5 kg or 135 lb, or leave it empty',
    })
}

function holds(measure: Height | Weight): boolean {
  if (measure.unit === 'ft' && measure.in >= 12) return false
  if (measure.unit === 'cm' || measure.unit === 'ft') return within(inCm(measure), CM)
  return within(inKg(measure), KG)
}

const within = (value: number, { least, most }: { least: number; most: number }) =>
  value >= least && value <= most

const numberIn = (typed: Typed, field: string) => readNumber(chosen(typed, field).at(-1) ?? '')
const unitIn = (typed: Typed, field: string) => chosen(typed, `${field}Unit`).at(-1)

function readHeight(typed: Typed, field: string): Height | undefined {
  const cm = numberIn(typed, `${field}Cm`)
  const ft = numberIn(typed, `${field}Ft`)
  const inches = numberIn(typed, `${field}In`)
  const inFeet = ft !== undefined || inches !== undefined
  // Inches alone are a slip, not a height: no feet count as none.
  const feet = { unit: 'ft', ft: ft ?? 0, in: inches ?? 0 } as const
  if (inFeet && (unitIn(typed, field) === 'ft' || cm === undefined)) return feet
  return cm === undefined ? undefined : { unit: 'cm', cm }
}

function readWeight(typed: Typed, field: string): Weight | undefined {
  const kg = numberIn(typed, `${field}Kg`)
  const lb = numberIn(typed, `${field}Lb`)
  if (lb !== undefined && (unitIn(typed, field) === 'lb' || kg === undefined))
    return { unit: 'lb', lb }
  return kg === undefined ? undefined : { unit: 'kg', kg }
}
