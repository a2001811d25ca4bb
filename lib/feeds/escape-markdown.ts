/** Signs that mean something anywhere in a line. */
const anywhere = /[\\`*_[\]<>~|]|&(?=#?\w+;)|(?<=https?):(?=\/\/)/gi
/** Signs that mean something only where a line begins: headings, lists, rules, fences. */
const atStart = /^(?:(#{1,6}(?=\s|$)|[+=-])|(\d{1,9})([.)](?=\s|$)))/

/** Words as they have to be written so that Markdown takes them for words. */
export const escapeMarkdown = (text: string) => text.replace(anywhere, '\\$&')

/** The same for lines that begin with them. */
export const escapeLineStarts = (lines: string) => lines.split('\n').map(escapeLineStart).join('\n')

const escapeLineStart = (line: string) =>
  line.replace(atStart, (whole, sign, digits, mark) => (sign ? `\\${whole}` : `${digits}\\${mark}`))
