import { z } from 'zod'
import { env } from '@/lib/env'
import { open, seal } from '@/lib/seal'
import { MY_DATA_MINUTES } from './request-my-data'

const CONTEXT = 'my-data-session'
const PATH = '/my-data'

const session = z.object({ address: z.string(), until: z.number() })

/**
 * Its path keeps it from every other page, which the prefix __Host- would not allow
 * (docs/decisions/038-who-may-see-what-we-hold.md).
 */
const cookieName = () => (env().siteUrl.startsWith('https:') ? '__Secure-my-data' : 'my-data')

function cookie(value: string, seconds: number): string {
  const secure = env().siteUrl.startsWith('https:') ? '; Secure' : ''
  return `${cookieName()}=${value}; Path=${PATH}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`
}

/** The cookie that opens the pages of one address for half an hour. */
export function myDataCookie(address: string, now = Date.now()): string {
  const seconds = MY_DATA_MINUTES * 60
  const { keyId, sealed } = seal(JSON.stringify({ address, until: now + seconds * 1000 }), CONTEXT)
  return cookie(`${keyId}.${Buffer.from(sealed).toString('base64url')}`, seconds)
}

/** The cookie that closes them. */
export const endMyData = (): string => cookie('', 0)

/** Whose pages this request may see; null for a cookie that is not there, ran out or is not ours. */
export function myDataSession(headers: Headers, now = Date.now()): string | null {
  const name = `${cookieName()}=`
  const pairs = (headers.get('cookie') ?? '').split(/;\s*/)
  const value = pairs.find((pair) => pair.startsWith(name))?.slice(name.length)
  const [keyId = '', text = ''] = value?.split('.') ?? []
  if (!text) return null
  try {
    const opened = open({ keyId, sealed: Buffer.from(text, 'base64url') }, CONTEXT)
    const { address, until } = session.parse(JSON.parse(opened))
    return until > now ? address : null
  } catch {
    return null
  }
}
