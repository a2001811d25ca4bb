import { expect, it } from 'vitest'
import { isBulk } from '@/lib/mail/messages'
import { renderMail } from '@/lib/mail/render-mail'
import { samples } from '@/lib/mail/templates/samples'

const all = Object.entries(samples).map(([name, message]) => ({ name, message }))
const linksIn = (text: string) => [...new Set(text.match(/https?:\/\/[^\s"<]+/g))].sort()

it.each(all)('renders $name with a text part that says the same', async ({ message }) => {
  const mail = await renderMail(message)
  expect(mail.html).toMatch(/^<!DOCTYPE html/)
  expect(mail.html).toContain('lang="en"')
  expect(mail.html).toContain('prefers-color-scheme: dark')
  expect(mail.text).not.toMatch(/<[a-z]/)
  expect(mail.text.length).toBeGreaterThan(150)
  const body = mail.html.slice(mail.html.indexOf('<body'))
  expect(linksIn(mail.text)).toEqual(linksIn(body))
  expect(mail).toMatchSnapshot()
})

it.each(all)('breaks no line and no address of $name beyond 78 characters', async ({ message }) => {
  const { text } = await renderMail(message)
  const lines = text.split('\n')
  expect(lines.filter((line) => !line.startsWith('http') && line.length > 78)).toEqual([])
  expect(lines.filter((line) => / https?:/.test(line))).toEqual([])
})

it.each(all)(
  'gives $name a way to leave by one click only if it goes to many',
  async ({ message }) => {
    const { headers, text } = await renderMail(message)
    if (!isBulk(message.kind)) return expect(headers).toBeUndefined()
    const leave = /http\S+\/unsubscribe\?token=\S+/.exec(text)?.[0]
    expect(headers).toEqual({
      'List-Unsubscribe': `<${leave}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
  },
)

it('asks for nothing from another place: no picture, no font, no style sheet', async () => {
  for (const { message } of all)
    expect((await renderMail(message)).html).not.toMatch(
      /<(?:img|link|script|iframe)\b|url\(|@import/i,
    )
})

it('renders the same bytes each time', async () => {
  expect(await renderMail(samples.confirm)).toEqual(await renderMail(samples.confirm))
})

it('escapes a name and keeps it out of subject and addresses', async () => {
  const name = '"><img src=x onerror=alert(1)>\r\nBcc: spy@example.com'
  const mail = await renderMail({ kind: 'welcome', to: 'reader@example.com', name })
  expect(mail.html).not.toContain('<img')
  expect(mail.subject).toBe('Your request is confirmed')
  expect(JSON.stringify([mail.from, mail.to, mail.replyTo])).not.toContain('spy')
})

it.each(['confirm', 'draft-link', 'my-data-link', 'subscribe-confirm'] as const)(
  'puts nothing typed by a visitor into %s',
  async (kind) => {
    const mail = await renderMail(samples[kind])
    expect(mail.text).not.toContain(mail.to)
    expect(mail.html).not.toContain(mail.to)
  },
)

it('names no reason for a talk, and promises neither a plan nor a day', async () => {
  const { text } = await renderMail(samples['welcome, to talk first'])
  expect(text).toContain('Ishita will talk with you first')
  expect(text).not.toMatch(
    /because of|pregnan|kidney|diabet|weight|eating|within \d|\d+ (?:days|hours)/i,
  )
})

it('tells the owner who asked and where to look, and nothing of health', async () => {
  const { text, replyTo } = await renderMail(samples['owner-notice'])
  expect(text).toMatch(/^http\S+\/owner\/leads$/m)
  expect(text).not.toMatch(/skin|weight|goal/i)
  expect(replyTo).toBe('reader@example.com')
})
