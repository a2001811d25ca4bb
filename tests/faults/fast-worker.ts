import { env } from '@/lib/env'
import { resendSender } from '@/lib/mail/resend-sender'
import { runMailWorker } from '@/lib/mail/worker'

/** A worker process of the harness, with more at a time than the provider would like. It is there to be killed. */
const { resendApiKey = '', resendBaseUrl } = env()
const send = resendSender({ apiKey: resendApiKey, baseUrl: resendBaseUrl })
const { signal } = new AbortController()
await runMailWorker({ signal, send, batchSize: 20, pollMs: 100, mostASecond: Infinity })
