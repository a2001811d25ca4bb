import fs from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

const load = (name: string) => import(`@/public/forms/${name}.js`)

describe('the browser modules of the forms', () => {
  it('are under 5 KB together, as they travel', () => {
    const files = fs
      .readdirSync('public/forms')
      .map((name) => fs.readFileSync(`public/forms/${name}`))
    const bytes = files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0)
    expect(files.length).toBeGreaterThan(2)
    expect(bytes).toBeLessThan(5 * 1024)
  })

  it.each([
    ['asha@gmial.com', 'asha@gmail.com'],
    ['asha@gmail.con', 'asha@gmail.com'],
    ['asha@GMAIL.CO', 'asha@gmail.com'],
    ['asha@yaho.co.in', 'asha@yahoo.co.in'],
    ['asha@redifmail.com', 'asha@rediffmail.com'],
    ['asha@gmail.com', null],
    ['asha@ymail.com', null],
    ['asha@mail.com', null],
    ['asha@example.com', null],
    ['asha@', null],
    ['', null],
  ])('take %s to mean %s', async (typed, better) => {
    const { meant } = await load('mail-domain')
    expect(meant(typed)).toBe(better)
  })

  it.each([
    ['ft', { Cm: '162' }, { Ft: '5', In: '3.8' }],
    ['ft', { Cm: '182.8' }, { Ft: '6', In: '0' }],
    ['cm', { Ft: '5', In: '4' }, { Cm: '162.6' }],
    ['lb', { Kg: '61,5' }, { Lb: '135.6' }],
    ['kg', { Lb: '135.6' }, { Kg: '61.5' }],
    ['kg', { Lb: '' }, {}],
    ['ft', { Cm: 'tall' }, {}],
  ])('carry a measure over to %s: %j is %j', async (to, typed, values) => {
    const { converted } = await load('units')
    const fields: Record<string, string> = typed
    expect(converted(to, (part: string) => fields[part] ?? '')).toEqual(values)
  })

  it('carry a weight over and back within 0.1 kg', async () => {
    const { converted } = await load('units')
    for (let tenths = 250; tenths <= 3500; tenths += 7) {
      const pounds = converted('lb', () => String(tenths / 10)).Lb
      const back = Number(converted('kg', () => pounds).Kg)
      expect(Math.abs(back - tenths / 10)).toBeLessThanOrEqual(0.1 + Number.EPSILON)
    }
  })

  it('count what a person sees as a letter of Devanagari or an emoji as the server does', async () => {
    const { lengthOf, counterText } = await load('counter')
    expect(lengthOf(' दाल 🍚 ')).toBe([...'दाल 🍚'].length)
    expect(counterText(150, 160)).toBe('10 of 160 characters left')
    expect(counterText(161, 160)).toBe('1 character too many')
  })
})
