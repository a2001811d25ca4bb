import { expect, it } from 'vitest'
import { countTogether } from '@/lib/plan/count-together'

/** Writing that ends when it is told to. */
function writing() {
  const begun: { count: number; end: () => void }[] = []
  const write = (count: number) => new Promise<void>((end) => begun.push({ count, end }))
  return { begun, write }
}
const settle = () => new Promise((resolve) => setImmediate(resolve))

it('writes the first at once, and what comes meanwhile together after it', async () => {
  const { begun, write } = writing()
  const all = Array.from({ length: 5 }, () => countTogether('crowd', write))
  expect(begun.map(({ count }) => count)).toEqual([1])
  begun[0]?.end()
  await settle()
  expect(begun.map(({ count }) => count)).toEqual([1, 4])
  const late = countTogether('crowd', write)
  begun[1]?.end()
  await settle()
  begun[2]?.end()
  await Promise.all([...all, late])
  expect(begun.map(({ count }) => count)).toEqual([1, 4, 1])
})

it('does not let one kind wait for another, nor remember what is written', async () => {
  const { begun, write } = writing()
  const [one, two] = [countTogether('one', write), countTogether('two', write)]
  expect(begun).toHaveLength(2)
  for (const { end } of begun) end()
  await Promise.all([one, two])
  const again = countTogether('one', write)
  expect(begun.map(({ count }) => count)).toEqual([1, 1, 1])
  begun[2]?.end()
  await again
})
