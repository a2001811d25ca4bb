import { expect, it } from 'vitest'
import { pace } from '@/lib/mail/pace'
import type { Sender } from '@/lib/mail/sender'

const mail = { from: '', to: '', subject: '', html: '', text: '' }

it('begins a sending for each turn, in the order in which they were asked for, and waits for no answer', async () => {
  const turns: (() => void)[] = []
  const begun: string[] = []
  const send: Sender = (key) => {
    begun.push(key)
    return new Promise(() => {})
  }
  const paced = pace(send, () => new Promise((resolve) => turns.push(resolve)))
  for (const key of ['a', 'b', 'c']) void paced(key, mail)
  for (const due of [['a'], ['a', 'b'], ['a', 'b', 'c']]) {
    await expect.poll(() => turns.length).toBe(1)
    turns.pop()?.()
    await expect.poll(() => begun).toEqual(due)
  }
})

it('fails the sending whose turn fails, and no other', async () => {
  let turns = 0
  const send: Sender = async (key) => ({ ok: true, providerId: key })
  const paced = pace(send, async () => {
    turns += 1
    if (turns === 1) throw new Error('the database is away')
  })
  const [first, second] = [paced('a', mail), paced('b', mail)]
  await expect(first).rejects.toThrow('the database is away')
  expect(await second).toMatchObject({ providerId: 'b' })
})
