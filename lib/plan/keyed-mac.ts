import { createHmac } from 'node:crypto'
import { env } from '@/lib/env'

/** HMAC-SHA256 of a text under a key derived from APP_SECRET for one purpose. */
export function keyedMac(purpose: 'goal-marks' | 'asking-browser', text: string): Buffer {
  const { appSecret } = env()
  if (!appSecret) throw new Error('APP_SECRET is not set: the launcher passes it on')
  const key = createHmac('sha256', appSecret).update(`plan:${purpose}`).digest()
  return createHmac('sha256', key).update(text).digest()
}
