/**
 * What stands beside the field of “Articles by mail”, by version. A version that was shown is never
 * edited: a new wording gets a new version, and a subscriber's row names the one that was read.
 */
export const subscribeTexts = {
  'subscribe-2026-11-22':
    'One mail a week at most, and only when there is something new. We use your address for nothing else, and every mail has a link to leave.',
} as const

export const currentSubscribeText = 'subscribe-2026-11-22' satisfies keyof typeof subscribeTexts
