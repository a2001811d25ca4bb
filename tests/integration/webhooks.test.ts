import { randomUUID } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { POST } from '@/app/api/webhooks/resend/route'
import { db } from '@/lib/db'
import { enqueue } from '@/lib/mail/enqueue'
import * as suppression from '@/lib/mail/suppression'
import { isSuppressed } from '@/lib/mail/suppression'
import { signedWebhook, WEBHOOK_SECRET } from '@/tests/factories/webhook'

process.env.RESEND_WEBHOOK_SECRET = WEBHOOK_SECRET

async function sentMail() {
  const address = `reader.${randomUUID()}@example.com`
  const id = await db().$transaction((tx) =>
    enqueue(tx, { kind: 'welcome', to: address, name: 'Asha' }),
  )
  await db().outboxMail.update({ where: { id }, data: { state: 'sent', providerId: `re-${id}` } })
  return { id, address, fate: async () => (await row(id)).fate }
}
const row = (id: string) => db().outboxMail.findUniqueOrThrow({ where: { id } })

type Mail = { id: string; address: string }
const about = (type: string, { id, address }: Mail, more = {}) => ({
  type,
  data: { email_id: `re-${id}`, to: [address], ...more },
})
const permanent = { bounce: { type: 'Permanent', subType: 'General', message: 'no such mailbox' } }

async function post({ body, headers }: ReturnType<typeof signedWebhook>): Promise<number> {
  const address = 'http://localhost:3000/api/webhooks/resend'
  return (await POST(new Request(address, { method: 'POST', body, headers }))).status
}

it.each([
  ['email.bounced', permanent, 'bounced', true],
  ['email.bounced', { bounce: { type: 'Transient' } }, 'bounced', false],
  ['email.complained', {}, 'complained', true],
  ['email.delivered', {}, 'delivered', false],
])('notes %s with %j as %s; suppressed: %s', async (type, more, fate, suppressed) => {
  const mail = await sentMail()
  expect(await post(signedWebhook(about(type, mail, more)))).toBe(200)
  expect(await mail.fate()).toBe(fate)
  expect(await isSuppressed(mail.address)).toBe(suppressed)
})

it('acts once on an event that comes ten times at once', async () => {
  const mail = await sentMail()
  const acting = vi.spyOn(suppression, 'suppress')
  const webhook = signedWebhook(about('email.complained', mail))
  const answers = await Promise.all(Array.from({ length: 10 }, () => post(webhook)))
  expect(new Set(answers)).toEqual(new Set([200]))
  expect(acting).toHaveBeenCalledTimes(1)
})

it('takes nothing back when events come in another order', async () => {
  const mail = await sentMail()
  for (const type of ['email.complained', 'email.delivered', 'email.delivery_delayed'])
    await post(signedWebhook(about(type, mail)))
  expect(await mail.fate()).toBe('complained')
})

it('knows a mail by its tag before the provider’s answer was written down', async () => {
  const mail = await sentMail()
  await db().outboxMail.update({ where: { id: mail.id }, data: { providerId: null } })
  await post(signedWebhook(about('email.delivered', mail, { tags: { mail: mail.id } })))
  expect(await mail.fate()).toBe('delivered')
})

it('suppresses an address of a mail that was removed meanwhile', async () => {
  const mail = await sentMail()
  await db().outboxMail.delete({ where: { id: mail.id } })
  expect(await post(signedWebhook(about('email.bounced', mail, permanent)))).toBe(200)
  expect(await isSuppressed(mail.address)).toBe(true)
})

it('refuses what is forged or old with 401 and changes nothing', async () => {
  const mail = await sentMail()
  const event = about('email.bounced', mail, permanent)
  expect(await post(signedWebhook(event, { secret: 'whsec_AAAA' }))).toBe(401)
  expect(await post(signedWebhook(event, { at: Date.now() - 600_000 }))).toBe(401)
  expect(await isSuppressed(mail.address)).toBe(false)
  expect(await mail.fate()).toBeNull()
})

it('leaves nothing half done and asks for the event again when the database fails', async () => {
  const mail = await sentMail()
  const webhook = signedWebhook(about('email.complained', mail))
  vi.spyOn(suppression, 'suppress').mockImplementationOnce(async (_address, _reason, tx = db()) => {
    await tx.$executeRaw`SELECT 1 / 0`
  })
  expect(await post(webhook)).toBe(503)
  expect(await mail.fate()).toBeNull()
  expect(await post(webhook)).toBe(200)
  expect(await isSuppressed(mail.address)).toBe(true)
})
