import { expect, it } from 'vitest'
import { moderationToken, readModerationToken } from '@/lib/moderation-token'

const id = '6f9619ff-8b86-4011-b42d-00c04fc964ff'
const until = new Date('2030-01-01T00:00:00Z')
const token = moderationToken(id, until)

it('leads to its comment until its end', () => {
  expect(readModerationToken(token, until.getTime() - 1)).toBe(id)
  expect(readModerationToken(token, until.getTime())).toBeNull()
})

it('does not lead to another comment or a later end', () => {
  const [, end, signature] = token.split('.')
  const other = '6f9619ff-8b86-4011-b42d-00c04fc96400'
  for (const forged of [
    `${other}.${end}.${signature}`,
    `${id}.zzzzzz.${signature}`,
    `${token}x`,
    '',
  ])
    expect(readModerationToken(forged, 0)).toBeNull()
})
