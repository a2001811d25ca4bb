import { expect, it } from 'vitest'
import { plainExcerpt } from '@/lib/mail/plain-excerpt'

it.each([
  'https://evil.example/pay',
  'www.evil.example',
  'evil.example/pay',
  'javascript://evil.example/%0aalert(1)',
  'spy@evil.example',
  'evil.example',
])('shows no address of %j', (address) => {
  expect(plainExcerpt(`Look at ${address} now`)).toEqual(['Look at [link] now'])
})

it('keeps the words, paragraph by paragraph', () => {
  expect(plainExcerpt('धन्यवाद!\n\n<b>Two</b>  spaces.\r\nEnd')).toEqual([
    'धन्यवाद!',
    'Two spaces.',
    'End',
  ])
})

it('cuts what is long', () => {
  const [line = ''] = plainExcerpt('क '.repeat(5_000))
  expect([...line].length).toBeLessThan(610)
  expect(line).toMatch(/ …$/)
})
