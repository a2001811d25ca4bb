/** The international pound and inch (1959): 0.45359237 kg and 2.54 cm. */
const KG_IN_LB = 0.45359237
const CM_IN_INCH = 2.54
const INCHES_IN_FOOT = 12

/** A measure as it was given: it is kept in the unit that its person thinks in. */
export type Weight = { unit: 'kg'; kg: number } | { unit: 'lb'; lb: number }
export type Height = { unit: 'cm'; cm: number } | { unit: 'ft'; ft: number; in: number }

const tenth = (value: number) => Math.round(value * 10) / 10

/** Kilograms as pounds, to a tenth: there and back differs by less than 0.1 kg. */
export const kgToLb = (kg: number): number => tenth(kg / KG_IN_LB)
/** Pounds as kilograms, to a tenth. */
export const lbToKg = (lb: number): number => tenth(lb * KG_IN_LB)

/** Centimetres as feet and inches, inches to a tenth. */
export function cmToFeet(cm: number): { ft: number; in: number } {
  const inches = tenth(cm / CM_IN_INCH)
  const ft = Math.floor(inches / INCHES_IN_FOOT)
  return { ft, in: tenth(inches - ft * INCHES_IN_FOOT) }
}
/** Feet and inches as centimetres, to a tenth. */
export const feetToCm = (ft: number, inches: number): number =>
  tenth((ft * INCHES_IN_FOOT + inches) * CM_IN_INCH)

/** A weight in kilograms, not rounded. */
export const inKg = (weight: Weight): number =>
  weight.unit === 'kg' ? weight.kg : weight.lb * KG_IN_LB

/** A height in centimetres, not rounded. */
export const inCm = (height: Height): number =>
  height.unit === 'cm' ? height.cm : (height.ft * INCHES_IN_FOOT + height.in) * CM_IN_INCH
