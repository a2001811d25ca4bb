import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** What the file of a route calls POST. */
export type PostHandler = (request: Request) => Promise<Response>
export type PostHandlers = (pattern: string) => Promise<PostHandler | null>

/**
 * Finds the handlers of public forms in a built site, to call them without Next between
 * (docs/decisions/071-posts-go-to-their-handlers.md). Not those of addresses with a parameter, which Next reads for
 * them, nor of the owner's desk, which asks Next who is there.
 * @returns null where Next has to answer; throws when there is no build
 */
export function readPostHandlers(buildFolder: string): PostHandlers {
  const read = (name: string): Record<string, string> =>
    JSON.parse(fs.readFileSync(path.join(buildFolder, `${name}.json`), 'utf8'))
  const patterns = read('app-path-routes-manifest')
  const files = new Map(
    Object.entries(read('server/app-paths-manifest')).flatMap(([name, file]) => {
      const pattern = patterns[name] ?? ''
      const isOurs = name.endsWith('/route') && !/\[|^\/owner\//.test(pattern)
      return isOurs ? [[pattern, path.join(buildFolder, 'server', file)] as const] : []
    }),
  )
  const load = createRequire(path.join(buildFolder, 'server/'))
  const loaded = new Map<string, PostHandler>()
  return async (pattern) => {
    const known = loaded.get(pattern)
    if (known) return known
    const file = files.get(pattern)
    if (!file) return null
    // The same module that Next would load: Node keeps one of each file.
    const { routeModule } = await load(file)
    if (typeof routeModule?.ensureUserland !== 'function') return null
    await routeModule.ensureUserland()
    const handler = routeModule.userland?.POST ?? null
    if (handler) loaded.set(pattern, handler)
    return handler
  }
}
