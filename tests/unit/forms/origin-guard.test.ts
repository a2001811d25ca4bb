import { expect, it } from 'vitest'
import { isSameOrigin } from '@/lib/forms/origin-guard'

const site = 'http://localhost:3000'

it.each([
  [{ origin: site, 'sec-fetch-site': 'same-origin' }],
  [{ origin: site }],
  [{ 'sec-fetch-site': 'same-origin' }],
  [{ origin: 'null', 'sec-fetch-site': 'same-origin' }],
])('lets %j pass', (headers) => {
  expect(isSameOrigin(new Headers(headers as Record<string, string>))).toBe(true)
})

it.each([
  [{}],
  [{ origin: 'null' }],
  [{ origin: 'https://evil.example' }],
  [{ origin: 'http://localhost:3000.evil.example' }],
  [{ origin: 'http://localhost:3001' }],
  [{ origin: 'https://localhost:3000' }],
  [{ origin: site, 'sec-fetch-site': 'cross-site' }],
  [{ origin: site, 'sec-fetch-site': 'same-site' }],
  [{ origin: site, 'sec-fetch-site': 'none' }],
  [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
  [{ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }],
])('stops %j', (headers) => {
  expect(isSameOrigin(new Headers(headers as Record<string, string>))).toBe(false)
})
