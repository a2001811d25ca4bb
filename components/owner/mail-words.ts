/** Every kind of mail in her words. */
const kinds: Record<string, string> = {
  confirm: 'Asks to confirm a request',
  welcome: 'Says what happens next',
  reply: 'Your reply',
  'draft-link': 'Link to a saved form',
  'my-data-link': 'Link to somebody’s data',
  'subscribe-confirm': 'Asks to confirm articles by mail',
  digest: 'New articles',
  'owner-notice': 'To you: a request was confirmed',
  'owner-link': 'To you: a link for a passkey',
  'comment-held': 'To you: a comment waits',
  'comments-waiting': 'To you: many comments wait',
  'publish-result': 'To you: news of what was published',
  'mail-trouble': 'To you: mails wait',
}

export const mailWords = (kind: string): string => kinds[kind] ?? kind.replaceAll('-', ' ')

const states: Record<string, string> = {
  queued: 'On its way',
  sent: 'Sent',
  held: 'Held: it waits',
  dead: 'Not sent',
}
const fates: Record<string, string> = {
  delayed: 'Delayed by the other side',
  delivered: 'Arrived',
  failed: 'Did not arrive',
  bounced: 'Came back',
  complained: 'Called spam by its reader',
}

/** What became of a mail. */
export const fateWords = ({ state, fate }: { state: string; fate: string | null }): string =>
  (fate && fates[fate]) || states[state] || state
