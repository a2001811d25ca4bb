import { expect, it } from 'vitest'
import { leadingTo, nextAddress } from '@/lib/owner/next-address'

it.each(['/owner', '/owner/leads', '/owner/leads?status=new', '/owner?x=1'])('keeps %s', (wish) => {
  expect(nextAddress(wish)).toBe(wish)
})

it.each([
  undefined,
  '',
  '/',
  '//evil.example',
  'https://evil.example/owner',
  '/owner//evil.example',
  '/owner\\evil',
  '/owners',
  '/owner/leads\r\nset-cookie: a=b',
  '/owner/sign-in?next=/owner/sign-in',
])('leads home instead of to %j', (wish) => {
  expect(nextAddress(wish)).toBe('/owner')
})

it('leads back through the sign-in page', () => {
  expect(leadingTo('/owner/sign-in', '/owner')).toBe('/owner/sign-in')
  expect(leadingTo('/owner/prove', '/owner/leads.csv?a=b')).toBe(
    '/owner/prove?next=%2Fowner%2Fleads.csv%3Fa%3Db',
  )
})
