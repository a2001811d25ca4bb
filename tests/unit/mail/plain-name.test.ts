import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainName } from '@/lib/mail/plain-name'

it.each([
  ['Asha Rao', 'Asha Rao'],
  ['  Asha \r\n Bcc: x@example.com ', 'Asha Bcc:'],
  ['आशा राव', 'आशा राव'],
  ['Win at https://evil.example/x now', 'Win at now'],
  ['evil.example', ''],
  ['<b>Asha</b>', 'Asha'],
  ['Dr. Asha R. Rao', 'Dr. Asha R. Rao'],
])('makes %j into %j', (typed, plain) => {
  expect(plainName(typed)).toBe(plain)
})

it('is always one short line without tags, control characters or web addresses', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
      const name = plainName(`${typed} https://x.example`)
      expect([...name].length).toBeLessThanOrEqual(60)
      expect(name).not.toMatch(/[\p{Cc}<>@]|:\/\//u)
    }),
  )
})
