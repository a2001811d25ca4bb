/**
 * The challenge that an authenticator's answer names, base64url. Only a claim: whether we asked it is for
 * takeChallenge to say, and whether it was signed for the library.
 * @returns an empty text where the answer is none
 */
export function clientChallenge(clientDataJSON: string): string {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))
    const { challenge } = data as { challenge?: unknown }
    return typeof challenge === 'string' ? challenge : ''
  } catch {
    return ''
  }
}
