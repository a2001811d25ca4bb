import { createHmac, randomUUID } from 'node:crypto'

export const WEBHOOK_SECRET = `whsec_${Buffer.from('a secret of the mail provider').toString('base64')}`

type Given = { id?: string; at?: number; secret?: string }

/** A webhook as the provider sends it: signed over id, time and the raw body (Standard Webhooks). */
export function signedWebhook(event: object, given: Given = {}) {
  const { id = `msg_${randomUUID()}`, at = Date.now(), secret = WEBHOOK_SECRET } = given
  const body = JSON.stringify(event)
  const seconds = String(Math.floor(at / 1000))
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')
  const headers = {
    'content-type': 'application/json',
    'svix-id': id,
    'svix-timestamp': seconds,
    'svix-signature': `v1,${signature}`,
  }
  return { id, body, headers }
}
