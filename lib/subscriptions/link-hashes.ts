import { deriveToken, hashToken } from '@/lib/token'

/** The hashes by which a subscriber's mailed links are known: they depend on the nonce and APP_SECRET. */
export const linkHashes = (nonce: Uint8Array) => ({
  askHash: hashToken(deriveToken('subscribe', nonce)),
  tokenHash: hashToken(deriveToken('subscription', nonce)),
})
