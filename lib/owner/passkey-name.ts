const MOST = 60
const UNNAMED = 'My passkey'

/** The name a passkey is listed by, as she typed it: one line, not too long, never empty. */
export function newPasskeyName(typed: string): string {
  const line = typed
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return [...line].slice(0, MOST).join('') || UNNAMED
}
