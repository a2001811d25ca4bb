import { resendSender } from '@/lib/mail/resend-sender'
import { runMailWorker } from '@/lib/mail/worker'

/** A worker process for killed-worker.test.ts. It is there to be killed. */
const send = resendSender({ apiKey: 'test', baseUrl: process.env.RESEND_BASE_URL })
const { signal } = new AbortController()
await runMailWorker({ signal, send, batchSize: 2, pollMs: 50, mostASecond: Infinity })
