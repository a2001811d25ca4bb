import { env } from '@/lib/env'

const isSecure = () => env().siteUrl.startsWith('https:')

/** `__Host-` on https, so that no other host or path can set it; plain on http, where browsers refuse that. */
export const cookieName = (name: string): string => (isSecure() ? `__Host-${name}` : name)

/**
 * The Set-Cookie line of a cookie that no script and no other site gets.
 * @param seconds how long the browser keeps it; 0 removes it
 */
export function cookieLine(name: string, value: string, seconds: number): string {
  const secure = isSecure() ? '; Secure' : ''
  return `${cookieName(name)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}

/** The value of a cookie in a Cookie header. */
export function readCookie(header: string | null, name: string): string | undefined {
  const wanted = `${cookieName(name)}=`
  const pair = header?.split(/;\s*/).find((part) => part.startsWith(wanted))
  return pair?.slice(wanted.length)
}
