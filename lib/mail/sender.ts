/** A mail as it goes out. `from` and `subject` are ours, never a visitor's. */
export type RenderedMail = {
  from: string
  to: string
  replyTo?: string
  /** Beside the usual ones, such as List-Unsubscribe. */
  headers?: Record<string, string>
  subject: string
  html: string
  text: string
}

/** `name` and `status` as the provider gives them; no status when it was not reached. */
export type SendFailure = {
  ok: false
  name: string
  status: number | null
  retryAfterSeconds?: number
}

export type SendResult = { ok: true; providerId: string } | SendFailure

/** Sends one mail. The key names the mail at the provider: the same key is never sent twice. Never throws. */
export type Sender = (key: string, mail: RenderedMail) => Promise<SendResult>
