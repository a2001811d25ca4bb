import type { Captured } from './captured-response'

/** A short answer in plain words, for what no page can answer. */
export const plainAnswer = (
  status: number,
  text: string,
  headers: Record<string, string> = {},
): Captured => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: Buffer.from(`${text}\n`),
})
