/** Signs that mean something anywhere in a line. */
const anywhere = /[\\`*_[\]<>~|]|&(?=#?\w+;)/g
/** Signs that mean something only where a line begins: headings, lists, rules, fences. */
const atStart = /^(?:(#{1,6}(?=\s|$)|[+=-])|(\d{1,9})([.)](?=\s|$)))/

/** Words as they have to be written so that Markdown takes them for words. */
export const escapeMarkdown = (text: string) => text.replace(anywhere, '\\$&')

/** The same for a line that begins with them. */
export const escapeLineStart = (line: string) =>
  line.replace(atStart, (whole, sign, digits, mark) => (sign ? `\\${whole}` : `${digits}\\${mark}`))
