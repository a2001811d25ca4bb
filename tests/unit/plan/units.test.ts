import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cmToFeet, feetToCm, inCm, inKg, kgToLb, lbToKg } from '@/lib/plan/units'

const tenths = (least: number, most: number) =>
  fc.integer({ min: least * 10, max: most * 10 }).map((tenth) => tenth / 10)

it('comes back from pounds within 0.1 kg', () => {
  fc.assert(
    fc.property(tenths(25, 350), (kg) => {
      expect(Math.abs(lbToKg(kgToLb(kg)) - kg)).toBeLessThan(0.1)
    }),
  )
})

it('comes back from kilograms within 0.2 lb, which is less than 0.1 kg', () => {
  fc.assert(
    fc.property(tenths(55, 770), (lb) => {
      expect(
        Math.abs(inKg({ unit: 'lb', lb: kgToLb(lbToKg(lb)) }) - inKg({ unit: 'lb', lb })),
      ).toBeLessThan(0.1)
    }),
  )
})

it('comes back from feet and inches within 0.2 cm, with less than twelve inches', () => {
  fc.assert(
    fc.property(tenths(100, 250), (cm) => {
      const { ft, in: inches } = cmToFeet(cm)
      expect(inches).toBeLessThan(12)
      expect(Math.abs(feetToCm(ft, inches) - cm)).toBeLessThan(0.2)
    }),
  )
})

it('knows the international pound and inch', () => {
  expect(inKg({ unit: 'lb', lb: 100 })).toBeCloseTo(45.359237, 9)
  expect(inCm({ unit: 'ft', ft: 5, in: 4 })).toBeCloseTo(162.56, 9)
  expect(cmToFeet(182.88)).toEqual({ ft: 6, in: 0 })
  expect(cmToFeet(182.8)).toEqual({ ft: 6, in: 0 })
})
