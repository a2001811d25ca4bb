import { randomUUID } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import { closedThreads } from '@/lib/comments/closed-threads'
import { blankKey } from '@/lib/comments/content-key'
import { listQueue } from '@/lib/comments/list-queue'
import { db } from '@/lib/db'
import { decideAtDesk } from '@/lib/owner/comments/decide-at-desk'

const held = async (name: string) => {
  const id = randomUUID()
  const data = { id, article: 'an-article', name, address: 'a@example.com', text: `From ${name}` }
  await db().comment.create({ data: { ...data, contentKey: blankKey() } })
  return id
}
const stateOf = async (id: string) =>
  (await db().comment.findUniqueOrThrow({ where: { id } })).state

beforeEach(async () => {
  await db().comment.deleteMany()
  await db().closedThread.deleteMany()
})

it('decides about one, or all that are ticked, and takes it back', async () => {
  const [one, two, three] = [await held('One'), await held('Two'), await held('Three')]
  expect(await decideAtDesk({ act: `approve:${one}` })).toEqual({ done: 'approve', ids: [one] })
  const ticked = { [`pick:${two}`]: 'yes', [`pick:${three}`]: 'yes', act: 'spam' }
  const bulk = await decideAtDesk(ticked)
  expect(bulk).toMatchObject({ done: 'spam' })
  expect((await listQueue({ state: 'held' })).comments).toEqual([])
  await decideAtDesk({ act: 'undo', ids: [two, three, 'nonsense'].join(',') })
  expect([await stateOf(one), await stateOf(two), await stateOf(three)]).toEqual([
    'approved',
    'held',
    'held',
  ])
})

it('decides about all that were shown with one tick, and not about what came meanwhile', async () => {
  const shown = [await held('One'), await held('Two')]
  const later = await held('Later')
  const typed = { act: 'spam', all: 'yes', shown: shown.join(',') }
  expect(await decideAtDesk(typed)).toMatchObject({ done: 'spam' })
  expect([await stateOf(shown[0] ?? ''), await stateOf(later)]).toEqual(['spam', 'held'])
  expect(await decideAtDesk({ ...typed, all: '' })).toHaveProperty('error.field', 'queue')
})

it('says so when nothing is ticked, and does nothing for a button that it does not know', async () => {
  expect(await decideAtDesk({ act: 'delete' })).toHaveProperty('error.field', 'queue')
  for (const act of ['', 'explode', 'approve:nonsense', 'close:../etc', 'reply:x'])
    expect(await decideAtDesk({ act, 'reply:x': 'Hello' })).not.toHaveProperty('ids')
})

it('answers as Ishita, and keeps an empty answer at its comment', async () => {
  const id = await held('One')
  expect(await decideAtDesk({ act: `reply:${id}`, [`reply:${id}`]: ' ' })).toHaveProperty(
    'error.field',
    `reply:${id}`,
  )
  expect(await stateOf(id)).toBe('held')
  expect(await decideAtDesk({ act: `reply:${id}`, [`reply:${id}`]: 'Thank you' })).toEqual({
    done: 'reply',
  })
  expect(await stateOf(id)).toBe('approved')
  expect(await db().comment.count({ where: { byOwner: true, parentId: id } })).toBe(1)
})

it('closes a thread and opens it again', async () => {
  await decideAtDesk({ act: 'close:an-article' })
  expect(await closedThreads()).toEqual(['an-article'])
  await decideAtDesk({ act: 'open:an-article' })
  expect(await closedThreads()).toEqual([])
})

it('gives the queue page by page, oldest first where they wait, marked when they hold many links', async () => {
  await db().comment.createMany({
    data: Array.from({ length: 53 }, (_, nth) => ({
      id: crypto.randomUUID(),
      article: 'an-article',
      name: 'M',
      address: 'm@example.com',
      text: nth === 0 ? 'https://a.example https://b.example www.c.example' : `Text ${nth}`,
      contentKey: Uint8Array.from([nth]),
      createdAt: new Date(Date.UTC(2026, 0, 1, 0, nth)),
    })),
  })
  const first = await listQueue({ state: 'held' })
  expect(first.comments).toHaveLength(50)
  expect(first.comments[0]).toMatchObject({ manyLinks: true, address: 'm@example.com' })
  const last = await listQueue({ state: 'held', page: 99 })
  expect(last).toMatchObject({ page: 2, pages: 2 })
  expect(last.comments.map(({ text }) => text)).toEqual(['Text 50', 'Text 51', 'Text 52'])
  expect((await listQueue({ state: 'held', article: 'other' })).comments).toEqual([])
})
