import { get } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

export type PageBytes = {
  html: number
  styles: number
  scripts: number
  fonts: number
  requests: number
}

type Answer = { body: Buffer; bytes: number }

/** What a first visit to a page costs, in bytes as they travel, by kind. Icons are left out. */
export async function pageBytes(base: string, path: string): Promise<PageBytes> {
  const page = await fetchRaw(base + path)
  const html = page.body.toString()
  const linked = (pattern: RegExp) => [
    ...new Set([...html.matchAll(pattern)].map(([, address]) => address ?? '')),
  ]
  const styles = await all(base, linked(/<link rel="stylesheet" href="([^"]+)"/g))
  // A modern browser leaves the scripts for old ones alone.
  const scripts = await all(base, linked(/<script(?![^>]*noModule)[^>]* src="([^"]+)"/g))
  const css = html + styles.map(({ body }) => body.toString()).join('')
  const fonts = await all(
    base,
    [...css.matchAll(/url\("?([^")]+\.woff2)"?\)/g)].map(
      ([, address]) => new URL(address ?? '', `${base}/_next/static/chunks/x`).pathname,
    ),
  )
  const sum = (answers: Answer[]) => answers.reduce((total, { bytes }) => total + bytes, 0)
  return {
    html: page.bytes,
    styles: sum(styles),
    scripts: sum(scripts),
    fonts: sum(fonts),
    requests: 1 + styles.length + scripts.length + fonts.length,
  }
}

const all = (base: string, addresses: string[]) =>
  Promise.all(addresses.map((address) => fetchRaw(base + address)))

/** fetch() would undo the compression unseen. */
function fetchRaw(url: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br, gzip' } }, async (answer) => {
      const chunks: Buffer[] = []
      for await (const chunk of answer) chunks.push(chunk)
      const sent = Buffer.concat(chunks)
      const coding = answer.headers['content-encoding']
      const decode = coding === 'br' ? brotliDecompressSync : gunzipSync
      resolve({ body: coding ? decode(sent) : sent, bytes: sent.length })
    }).once('error', reject)
  })
}
