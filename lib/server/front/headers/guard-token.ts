import type { Headers } from './security-headers'

const TOKEN = /[?&]token=/

/**
 * The headers of a page's answer: where its address holds a token, our own addresses are not told it either, for a proxy
 * in front may log the Referer of the next request. Not `no-referrer`: browsers then post our forms with `Origin: null`, and
 * one that sends no Sec-Fetch-Site would be refused.
 * @param base what every answer carries; @param url as it was asked for
 */
export const guardToken = (base: Headers, url: string): Headers =>
  TOKEN.test(url) ? { ...base, 'referrer-policy': 'strict-origin' } : base
