/** A page that mail programs post to as well: a page takes no posts, the handler beside it does. */
const LEAVE = /^\/unsubscribe(?=\?|$)/

/**
 * The address of the route that handles a request. They are the same but for one: a mail program's own
 * button for leaving posts to the very address that its reader would open (RFC 8058).
 */
export const handledAt = (method: string, url: string): string =>
  method === 'POST' ? url.replace(LEAVE, '/unsubscribe/submit') : url
