export type Unit = {
  value: string
  label: string
  /** The fields of the form: what their names end in, and the word after each. */
  fields: readonly { part: string; words: string }[]
}

/** The units of a height and of a weight, the more usual one in India first. */
export const units = {
  height: [
    { value: 'cm', label: 'Centimetres', fields: [{ part: 'Cm', words: 'cm' }] },
    {
      value: 'ft',
      label: 'Feet and inches',
      fields: [
        { part: 'Ft', words: 'feet' },
        { part: 'In', words: 'inches' },
      ],
    },
  ],
  weight: [
    { value: 'kg', label: 'Kilograms', fields: [{ part: 'Kg', words: 'kg' }] },
    { value: 'lb', label: 'Pounds', fields: [{ part: 'Lb', words: 'pounds' }] },
  ],
} as const satisfies Record<string, readonly Unit[]>
