import { expect, it } from 'vitest'
import type { MailMessage } from '@/lib/mail/messages'
import { renderMail } from '@/lib/mail/render-mail'
import { readModerationToken } from '@/lib/moderation-token'

const held = (given: Partial<Extract<MailMessage, { kind: 'comment-held' }>> = {}) =>
  renderMail({
    kind: 'comment-held',
    commentId: '6f9619ff-8b86-4011-b42d-00c04fc964ff',
    until: '2100-01-01T00:00:00.000Z',
    name: 'Meera',
    title: 'Gut and skin',
    excerpt: 'Is dahi as good?',
    manyLinks: 0,
    waiting: 1,
    ...given,
  })

it('shows the owner what was written, and leads to where she decides about it', async () => {
  const mail = await held()
  expect(mail.to).toBe('owner@nouriva.invalid')
  expect(mail.text).toContain('Meera wrote below “Gut and skin”:\n\n“Is dahi as good?”')
  const [link = ''] = /http\S+token=\S+/.exec(mail.text) ?? []
  expect(new URL(link).pathname).toBe('/comments/moderate')
  const token = new URL(link).searchParams.get('token') ?? ''
  expect(readModerationToken(token)).toBe('6f9619ff-8b86-4011-b42d-00c04fc964ff')
  expect(mail.html).toContain(token)
})

it('makes neither markup nor a link nor a header of what a visitor typed', async () => {
  const typed = '<a href="https://evil.example">x</a>\r\nBcc: spy@example.com\nwww.evil.example'
  const mail = await held({ name: typed, excerpt: typed })
  const links = [...`${mail.html}${mail.text}`.matchAll(/https?:\/\/[^\s"<]+/g)].map(
    ([link]) => link,
  )
  expect(links.filter((link) => !/localhost|w3\.org/.test(link))).toEqual([])
  expect(mail.html).not.toMatch(/evil|spy/)
  expect(mail.text).not.toMatch(/evil|spy/)
  expect(mail.subject).toBe('A comment waits for you')
  expect(mail.replyTo).toBeUndefined()
})

it('says when it looks like advertising, and how many wait', async () => {
  const { text } = await held({ manyLinks: 7, waiting: 4 })
  expect(text).toContain('It holds 7 links')
  expect(text).toContain('4 comments wait for you')
})

it('tells of a flood in one mail', async () => {
  const { text, to } = await renderMail({ kind: 'comments-waiting', waiting: 23 })
  expect(to).toBe('owner@nouriva.invalid')
  expect(text).toMatch(/23\s+wait/)
  expect(text).toContain('/owner/comments')
})
