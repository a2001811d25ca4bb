import fs from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Sender } from './sender'

const mailboxFolder = (dataDir: string) => path.join(dataDir, 'mailbox')

const storedMail = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  from: z.string(),
  to: z.string(),
  replyTo: z.string().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
})
export type StoredMail = z.infer<typeof storedMail>

/** Keeps mails as files instead of sending them. A repeat of a key changes nothing, as at the provider. */
export function mailboxSender(dataDir: string): Sender {
  return async (key, mail) => {
    const folder = mailboxFolder(dataDir)
    const file = path.join(folder, `${key}.json`)
    try {
      await fs.mkdir(folder, { recursive: true, mode: 0o700 })
      const draft = path.join(folder, `.${key}-${process.pid}`)
      const stored: StoredMail = { id: key, at: new Date().toISOString(), ...mail }
      await fs.writeFile(draft, JSON.stringify(stored, null, 2), { mode: 0o600 })
      // A link fails where the name exists: the first one stays.
      await fs.link(draft, file).catch(ignoreExisting)
      await fs.rm(draft)
      return { ok: true, providerId: key }
    } catch {
      return { ok: false, name: 'not_reached', status: null }
    }
  }
}

function ignoreExisting(error: NodeJS.ErrnoException) {
  if (error.code !== 'EEXIST') throw error
}

/** The mails of the local mailbox, newest first; none when there is no mailbox yet. */
export async function listMailbox(dataDir: string): Promise<StoredMail[]> {
  const folder = mailboxFolder(dataDir)
  const names = await fs.readdir(/* turbopackIgnore: true */ folder).catch(() => [])
  const ids = names.filter((name) => /^[0-9a-f-]{36}\.json$/.test(name))
  const mails = await Promise.all(ids.map((name) => readMail(path.join(folder, name))))
  return mails.filter((mail) => mail !== null).sort((a, b) => b.at.localeCompare(a.at))
}

/** One mail of the local mailbox; null when there is none of that id. */
export async function findInMailbox(dataDir: string, id: string): Promise<StoredMail | null> {
  if (!z.uuid().safeParse(id).success) return null
  return readMail(path.join(mailboxFolder(dataDir), `${id}.json`))
}

async function readMail(file: string): Promise<StoredMail | null> {
  const text = await fs.readFile(/* turbopackIgnore: true */ file, 'utf8').catch(() => null)
  return text ? storedMail.parse(JSON.parse(text)) : null
}

/** Removes a mail from the local mailbox; one that is not there is no error. */
export async function removeFromMailbox(dataDir: string, id: string): Promise<void> {
  if (!z.uuid().safeParse(id).success) return
  await fs.rm(path.join(mailboxFolder(dataDir), `${id}.json`), { force: true })
}
