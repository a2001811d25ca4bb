import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { open, seal } from '@/lib/seal'

it('opens what it sealed, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(open(seal(text, 'answer:1:goal'), 'answer:1:goal')).toBe(text)
    }),
  )
})

it('seals the same text differently each time', () => {
  expect(seal('weight', 'a').sealed).not.toEqual(seal('weight', 'a').sealed)
})

it('does not open a value that was moved to another place', () => {
  expect(() => open(seal('weight', 'answer:1:goal'), 'answer:2:goal')).toThrow()
})

it('does not open a value with one changed bit', () => {
  const { keyId, sealed } = seal('weight', 'a')
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 0, max: 7 }), (byte, bit) => {
      const changed = Uint8Array.from(sealed)
      changed[byte] = (changed[byte] ?? 0) ^ (1 << bit)
      expect(() => open({ keyId, sealed: changed }, 'a')).toThrow()
    }),
  )
})

it('says so when the value was sealed under another key', async () => {
  const sealed = seal('weight', 'a')
  vi.resetModules()
  vi.stubEnv('DATA_KEY', 'f'.repeat(64))
  const other = await import('@/lib/seal')
  expect(() => other.open(sealed, 'a')).toThrow('sealed under another DATA_KEY')
  vi.unstubAllEnvs()
})
