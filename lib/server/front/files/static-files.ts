import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Encodings } from '@/lib/server/front/encodings'
import type { OwnFiles } from '@/lib/server/front/html/public-html'

export type StaticFile = {
  type: string
  encodings: Encodings
  etag: string
  /** The address under which it never changes. */
  address: string
  integrity: string
}

const types: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Next's built files: their names hold a hash of what is in them. */
export const BUILT = '/_next/static/'

/** The files that are sent as they are: those of the build, and those of public/. Read once, at the start. */
export class StaticFiles implements OwnFiles {
  readonly #files = new Map<string, StaticFile>()

  /** Reads both folders; one that is not there holds nothing. */
  constructor(root: string) {
    this.#read(path.join(root, '.next/static'), BUILT)
    this.#read(path.join(root, 'public'), '/')
  }

  /** The file at an address, without its query; undefined when there is none. */
  find(pathname: string): StaticFile | undefined {
    return this.#files.get(pathname)
  }

  module(pathname: string): { address: string; integrity: string } | null {
    const found = this.#files.get(pathname)
    return found?.type.startsWith('text/javascript') && !pathname.startsWith(BUILT) ? found : null
  }

  /** Its addresses are made whole, so that it may stand anywhere. */
  stylesheet(address: string): string | null {
    const found = this.#files.get(address)
    if (!found?.type.startsWith('text/css')) return null
    const folder = path.posix.dirname(address)
    return found.encodings.identity
      .toString()
      .replace(/url\((?!["']?(?:data:|\/|#|\w+:))(["']?)([^)"']+)\1\)/g, (_, quote, file) => {
        return `url(${quote}${path.posix.join(folder, file)}${quote})`
      })
  }

  #read(folder: string, prefix: string): void {
    if (!fs.existsSync(folder)) return
    for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const file = path.join(entry.parentPath, entry.name)
      const name = path.relative(folder, file).split(path.sep).join('/')
      this.#files.set(prefix + name, describe(prefix + name, fs.readFileSync(file)))
    }
  }
}

function describe(address: string, body: Buffer): StaticFile {
  const type = types[path.extname(address)] ?? 'application/octet-stream'
  const hash = createHash('sha256').update(body).digest()
  const text = hash.toString('base64')
  // The letters with which the integrity begins: a page that names both then takes less to send.
  const short = text.slice(0, 12)
  return {
    type,
    encodings: new Encodings(body, type),
    etag: `W/"${short}"`,
    address: address.startsWith(BUILT) ? address : `${address}?${short}`,
    integrity: `sha256-${text}`,
  }
}
