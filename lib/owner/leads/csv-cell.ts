/** What makes a spreadsheet compute a cell: ASCII, control characters, and the full-width forms that some read alike. */
const formula = /^[\s\p{Cc}\ufeff]*[=+\-@\p{Cc}\uff1d\uff0b\uff0d\uff20]/u

/**
 * A cell that a spreadsheet shows and never computes: an apostrophe stands before whatever could be a formula
 * (OWASP, CSV Injection). NUL is dropped, for it ends a text in some programs.
 */
export const safeCell = (text: string): string => {
  const plain = text.replaceAll('\0', '')
  return formula.test(text) ? `'${plain}` : plain
}
