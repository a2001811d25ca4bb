import net from 'node:net'
import { env } from '@/lib/env'
import { site } from '@/lib/site'

/** What a passkey is made for: the name of this site's host. A passkey made for one name opens no other. */
export function relyingParty() {
  const { siteUrl } = env()
  return { name: site.name, id: new URL(siteUrl).hostname, origin: siteUrl }
}

/** Browsers make passkeys for names only: with a bare IP address in SITE_URL nobody can sign in. */
export function canHavePasskeys(): boolean {
  const host = relyingParty().id
  return net.isIP(host.replace(/^\[|\]$/g, '')) === 0
}
