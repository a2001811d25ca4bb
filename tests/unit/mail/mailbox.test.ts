import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { findInMailbox, listMailbox, mailboxSender } from '@/lib/mail/mailbox'

const mail = {
  from: 'a@example.com',
  to: 'b@example.com',
  subject: 'One',
  html: '<p>1</p>',
  text: '1',
}
const folder = () => fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-mailbox-'))

it('keeps a mail as a private file and lists it', async () => {
  const dataDir = await folder()
  const id = randomUUID()
  expect(await mailboxSender(dataDir)(id, mail)).toEqual({ ok: true, providerId: id })
  expect(await listMailbox(dataDir)).toMatchObject([{ id, subject: 'One' }])
  const { mode } = await fs.stat(path.join(dataDir, 'mailbox', `${id}.json`))
  expect(mode & 0o077).toBe(0)
})

it('keeps the first of two mails with one key, as the provider does', async () => {
  const dataDir = await folder()
  const id = randomUUID()
  const send = mailboxSender(dataDir)
  await send(id, mail)
  await send(id, { ...mail, subject: 'Two' })
  expect(await listMailbox(dataDir)).toMatchObject([{ id, subject: 'One' }])
})

it('has nothing before the first mail, and finds nothing by a path', async () => {
  const dataDir = await folder()
  expect(await listMailbox(dataDir)).toEqual([])
  expect(await findInMailbox(dataDir, '../secrets')).toBeNull()
  expect(await findInMailbox(dataDir, randomUUID())).toBeNull()
})

it('says not reached where the files cannot be written', async () => {
  const file = path.join(await folder(), 'file')
  await fs.writeFile(file, '')
  expect(await mailboxSender(file)(randomUUID(), mail)).toMatchObject({
    ok: false,
    name: 'not_reached',
  })
})
