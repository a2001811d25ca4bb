import { expect, it } from 'vitest'
import { commentFormState } from '@/lib/comments/form-state'
import type { Thread } from '@/lib/comments/list-comments'

const id = '6f9619ff-8b86-4011-b42d-00c04fc964ff'
const comment = {
  id,
  name: 'Meera',
  website: null,
  text: 'Hello',
  at: new Date(0),
  byOwner: false,
}
const thread = (given: Partial<Thread> = {}): Thread => ({
  open: true,
  count: 1,
  page: 1,
  pages: 1,
  threads: [{ id, comment, replies: [] }],
  ...given,
})
const refused = {
  values: { name: 'Asha', comment: 'Long words', stamp: 's' },
  errors: [{ field: 'email', message: 'Enter' }],
  trouble: false,
}

it('is empty at a first visit', () => {
  const state = commentFormState(null, thread(), undefined)
  expect(state).toMatchObject({ shown: true, values: { name: '', comment: '' }, errors: [] })
})

it('keeps everything typed after a refusal, with the stamp', () => {
  const { values, errors } = commentFormState(refused, thread(), undefined)
  expect(values).toEqual({
    name: 'Asha',
    email: '',
    website: '',
    comment: 'Long words',
    stamp: 's',
  })
  expect(errors).toEqual(refused.errors)
})

it('answers a comment that is shown, and no other', () => {
  expect(commentFormState(null, thread(), id).parent).toEqual({ id, name: 'Meera' })
  const other = '00000000-0000-4000-8000-000000000000'
  for (const asked of [other, 'undefined', '"><script>'])
    expect(commentFormState(null, thread(), asked).parent).toBeNull()
  expect(
    commentFormState(null, thread({ threads: [{ id, comment: null, replies: [] }] }), id).parent,
  ).toBeNull()
})

it('still answers the comment while the database is away', () => {
  expect(commentFormState(null, null, id).parent).toEqual({ id, name: null })
})

it('is not there where comments are closed, unless words would be lost with it', () => {
  const closed = thread({ open: false })
  expect(commentFormState(null, closed, undefined).shown).toBe(false)
  expect(commentFormState(refused, closed, undefined).shown).toBe(true)
})
