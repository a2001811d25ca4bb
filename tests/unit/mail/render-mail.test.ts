import { expect, it } from 'vitest'
import type { MailMessage } from '@/lib/mail/messages'
import { renderMail } from '@/lib/mail/render-mail'

const nonce = Buffer.alloc(16, 7).toString('base64')
const messages: MailMessage[] = [
  { kind: 'confirm', to: 'reader@example.com', nonce },
  { kind: 'welcome', to: 'reader@example.com', name: 'Asha' },
  { kind: 'owner-notice', name: 'Asha', leadAddress: 'reader@example.com' },
  {
    kind: 'publish-result',
    worked: false,
    says: 'content/articles/one.mdx:16: unknown component <Clame>\ncontent/articles/two.mdx: no alt',
  },
  { kind: 'publish-result', worked: true, says: 'Everything is in order.' },
]

it.each(messages)('renders $kind with a text part that says the same', async (message) => {
  const mail = await renderMail(message)
  expect(mail.html).toMatch(/^<!DOCTYPE html/)
  expect(mail.html).toContain('lang="en"')
  expect(mail.text).not.toMatch(/<[a-z]/)
  expect(mail.text.length).toBeGreaterThan(150)
  expect(mail).toMatchSnapshot()
})

it('renders the same bytes each time', async () => {
  const [message] = messages
  expect(message && (await renderMail(message))).toEqual(message && (await renderMail(message)))
})

it('escapes a name and keeps it out of subject and addresses', async () => {
  const name = '"><img src=x onerror=alert(1)>\r\nBcc: spy@example.com'
  const mail = await renderMail({ kind: 'welcome', to: 'reader@example.com', name })
  expect(mail.html).not.toContain('<img')
  expect(mail.subject).toBe('Your request is confirmed')
  expect(JSON.stringify([mail.from, mail.to, mail.replyTo])).not.toContain('spy')
})

it('puts nothing typed by a visitor into the first mail', async () => {
  const mail = await renderMail({ kind: 'confirm', to: 'reader@example.com', nonce })
  expect(mail.text).not.toContain('reader@example.com')
})
