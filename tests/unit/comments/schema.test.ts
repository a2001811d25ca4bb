import { expect, it } from 'vitest'
import { commentFields, commentSchema, TEXT_MOST } from '@/lib/comments/schema'
import { errorsOf } from '@/lib/forms/errors-of'

const typed = (given: Record<string, string> = {}) => ({
  name: 'Meera',
  email: 'Meera@Example.com ',
  website: '',
  comment: 'Thank you',
  parent: '',
  ...given,
})
const messages = (given: Record<string, string>) => {
  const { error } = commentSchema.safeParse(typed(given))
  return error ? errorsOf(error, commentFields).map(({ field }) => field) : []
}

it('takes a comment, its address in one spelling, without website and parent', () => {
  expect(commentSchema.parse(typed())).toEqual({
    name: 'Meera',
    email: 'meera@example.com',
    website: null,
    comment: 'Thank you',
    parent: null,
  })
})

it('names every empty field that is required, in the order of the form', () => {
  expect(messages({ name: ' ', email: '', comment: '\n \n' })).toEqual(['name', 'email', 'comment'])
})

it.each([
  ['nouriva.example', 'https://nouriva.example'],
  ['http://nouriva.example/a', 'http://nouriva.example/a'],
])('reads the website %j as %j', (website, read) => {
  expect(commentSchema.parse(typed({ website })).website).toBe(read)
})

it.each([
  'javascript:alert(1)',
  'ftp://x.example',
  'https://user:secret@x.example',
  'my site',
  'x',
])('refuses the website %j', (website) => {
  expect(messages({ website })).toEqual(['website'])
})

it('counts characters, not bytes, and says how many there are', () => {
  expect(messages({ comment: 'न'.repeat(TEXT_MOST) })).toEqual([])
  const { error } = commentSchema.safeParse(typed({ comment: 'न'.repeat(TEXT_MOST + 7) }))
  expect(error?.issues[0]?.message).toContain(String(TEXT_MOST + 7))
})

it('drops what is no text: control characters and signs that turn a line around', () => {
  const parsed = commentSchema.parse(
    typed({ name: 'A\u202eb\u0000c', comment: 'one\r\ntwo\u0000 \n\n\n\n three\u2066' }),
  )
  expect(parsed.name).toBe('Ab c')
  expect(parsed.comment).toBe('one\ntwo\n\n three')
})

it('takes an odd parent as none', () => {
  expect(commentSchema.parse(typed({ parent: "' OR 1=1" })).parent).toBeNull()
})
