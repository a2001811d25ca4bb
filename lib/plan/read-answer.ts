/** A text as it is stored: composed, without control characters, and of a name one line. */
export function tidyText(typed: string, oneLine = false): string {
  const composed = typed
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cs}/gu, '\uFFFD')
  const clean = composed.replace(oneLine ? /\p{Cc}+/gu : /[^\P{Cc}\n]+/gu, ' ')
  return (oneLine ? clean.replace(/\s+/g, ' ') : clean).trim()
}

/** The digits of Devanagari and other scripts count as digits: ३४ is 34. */
const plainDigits = (text: string) =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0
    let zero = point
    while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
    return String(point - zero)
  })

/** A typed number; undefined where nothing was typed, NaN where it is none. */
export function readNumber(typed: string): number | undefined {
  const text = plainDigits(typed.normalize('NFKC')).trim().replace(',', '.')
  if (text === '') return undefined
  return /^\d{1,4}(?:\.\d{1,4})?$/.test(text) ? Number(text) : Number.NaN
}
