import type { IncomingHttpHeaders } from 'node:http'

/** The address that was asked for, for a page that cannot know it otherwise. */
export const PATH_HEADER = 'x-nouriva-path'

const fromOutside =
  /^(?:x-nouriva-|x-middleware-|x-nextjs-|x-invoke-|next-resume$|x-nonce$|content-security-policy$|x-matched-path$)/
/** Next's client router asks with these; public pages have no client router. */
const ofRouter = /^(?:rsc$|next-router-|next-url$|next-action$)/

/**
 * Drops the headers that mean something between our own parts only.
 * @param dev in development Next's own client is there and needs its headers
 */
export function dropInternalHeaders(headers: IncomingHttpHeaders, dev: boolean): void {
  for (const name of Object.keys(headers)) {
    const internal = dev
      ? /^x-nouriva-|^x-middleware-/.test(name)
      : fromOutside.test(name) || ofRouter.test(name)
    if (internal) delete headers[name]
  }
}
