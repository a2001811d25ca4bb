/** The headers that every answer carries, whatever it is and whoever made it. */
export const everyAnswer = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
  'referrer-policy',
  'x-content-type-options',
]
