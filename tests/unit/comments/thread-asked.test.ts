import { expect, it } from 'vitest'
import { readThreadAsked } from '@/lib/comments/thread-asked'

const id = '6f9619ff-8b86-4011-b42d-00c04fc964ff'

it.each([
  [{}, {}],
  [{ comments: '2' }, { page: 2 }],
  [{ comments: '10' }, { page: 10 }],
  [{ comment: 'held' }, {}],
  [{ comment: id }, { around: id }],
  [{ reply: id, comments: '3' }, { around: id }],
  [{ reply: 'x' }, {}],
])('%j asks for %j', (query, asked) => {
  expect(readThreadAsked(query)).toEqual(asked)
})

it.each(['1', '0', '02', '-1', 'x', '', '99999', ['2', '3']])('%j is no page', (comments) => {
  expect(readThreadAsked({ comments })).toBeNull()
})
