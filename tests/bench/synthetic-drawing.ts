import { random } from './random'

const SHAPES = 90

/** A drawing as large as those of this site, about 10 KB, always the same for the same number. */
export function syntheticDrawing(number: number): string {
  const { below, pick } = random(number + 1)
  const curve = () =>
    `c${below(60)} ${below(40)} ${below(80)}-${below(40)} ${below(90)} ${below(60)}`
  const shape = () =>
    pick([
      () => `<circle cx="${below(960)}" cy="${below(540)}" r="${below(60) + 4}" fill="#2f5d3a"/>`,
      () =>
        `<path d="M${below(900)} ${below(500)}${curve()}${curve()}" fill="none" stroke="#c98a1b" stroke-width="4"/>`,
      () => `<text x="${below(800)}" y="${below(500)}" font-size="22">Gut and skin</text>`,
    ])()
  const shapes = Array.from({ length: SHAPES }, shape).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 540"><g>${shapes}</g></svg>`
}
