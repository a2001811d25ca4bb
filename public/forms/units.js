/** Carries a height or a weight over when somebody changes the unit. Which fields show is the style sheet's work. */

const CM_PER_INCH = 2.54
const KG_PER_LB = 0.45359237

/** @param {number} value */
const toTenth = (value) => String(Math.round(value * 10) / 10)

/**
 * What the fields of the other unit are, given those of this one; empty fields give empty ones.
 * @param {'cm' | 'ft' | 'kg' | 'lb'} to
 * @param {(part: string) => string} read
 * @returns {Record<string, string>}
 */
export function converted(to, read) {
  /** @param {string} part */
  const number = (part) => Number.parseFloat(read(part).trim().replace(',', '.'))
  const filled = { cm: number('Cm'), kg: number('Kg'), lb: number('Lb') }
  const inches = (number('Ft') || 0) * 12 + (number('In') || 0)
  if (to === 'cm') return inches > 0 ? { Cm: toTenth(inches * CM_PER_INCH) } : {}
  if (to === 'kg') return filled.lb > 0 ? { Kg: toTenth(filled.lb * KG_PER_LB) } : {}
  if (to === 'lb') return filled.kg > 0 ? { Lb: toTenth(filled.kg / KG_PER_LB) } : {}
  if (!(filled.cm > 0)) return {}
  const tenths = Math.round((filled.cm / CM_PER_INCH) * 10)
  return { Ft: String(Math.floor(tenths / 120)), In: toTenth((tenths % 120) / 10) }
}

/** @param {HTMLElement} measure */
function follow(measure) {
  const name = measure.dataset.measure
  /** @param {string} part */
  const field = (part) =>
    /** @type {HTMLInputElement | null} */ (measure.querySelector(`[name="${name}${part}"]`))
  measure.addEventListener('change', ({ target }) => {
    const radio = /** @type {HTMLInputElement} */ (target)
    if (radio.type !== 'radio') return
    const to = /** @type {'cm' | 'ft' | 'kg' | 'lb'} */ (radio.value)
    const values = converted(to, (part) => field(part)?.value ?? '')
    for (const [part, value] of Object.entries(values)) {
      const input = field(part)
      if (input) input.value = value
    }
  })
}

if (typeof document !== 'undefined')
  for (const measure of document.querySelectorAll('[data-measure]'))
    follow(/** @type {HTMLElement} */ (measure))
