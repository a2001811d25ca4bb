/** What makes a spreadsheet compute a cell: ASCII, control characters, and the full-width forms that some read alike. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const formula = /^[\s\u0000\ufeff]*[=+\-@\t\r\n\u0000\uff1d\uff0b\uff0d\uff20]/

/**
 * A cell that a spreadsheet shows and never computes: an apostrophe stands before whatever could be a formula
 * (OWASP, CSV Injection). NUL is dropped, for it ends a text in some programs.
 */
export const safeCell = (text: string): string => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what is dropped
  const plain = text.replace(/\u0000/g, '')
  return formula.test(text) ? `'${plain}` : plain
}
