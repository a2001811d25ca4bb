/** The nonce under which this page's scripts pass: the front puts the policy into the request. */
export const nonceOf = (requestHeaders: Headers): string | undefined =>
  /'nonce-([^']+)'/.exec(requestHeaders.get('content-security-policy') ?? '')?.[1]
