import { resendSender } from '@/lib/mail/resend-sender'
import { runMailWorker } from '@/lib/mail/worker'

/** A worker process for killed-worker.test.ts. It is there to be killed. */
const send = resendSender({ apiKey: 'test', baseUrl: process.env.RESEND_BASE_URL })
await runMailWorker({ signal: new AbortController().signal, send, pollMs: 50 })
