import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { deliver } from '@/lib/mail/deliver'
import { resendSender } from '@/lib/mail/resend-sender'

/** One attempt at every owed mail, at a time that the harness gives. */
const now = new Date(process.argv[2] ?? '')
const { resendApiKey = '', resendBaseUrl } = env()
const send = resendSender({ apiKey: resendApiKey, baseUrl: resendBaseUrl })
const owed = await db().outboxMail.findMany({ where: { state: 'queued' }, select: { id: true } })
for (const { id } of owed) await deliver(id, send, { now })
process.exit(0)
