import { expect, it } from 'vitest'
import { handledAt } from '@/lib/server/front/handled-at'

it.each([
  ['POST', '/unsubscribe?token=a', '/unsubscribe/submit?token=a'],
  ['POST', '/unsubscribe', '/unsubscribe/submit'],
  ['POST', '/unsubscribe/submit', '/unsubscribe/submit'],
  ['POST', '/unsubscribed', '/unsubscribed'],
  ['GET', '/unsubscribe?token=a', '/unsubscribe?token=a'],
  ['HEAD', '/unsubscribe?token=a', '/unsubscribe?token=a'],
])('hands a %s for %s to %s', (method, url, handler) => {
  expect(handledAt(method, url)).toBe(handler)
})
