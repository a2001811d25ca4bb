import fs from 'node:fs'
import path from 'node:path'

type Manifest = {
  staticRoutes: { page: string }[]
  dynamicRoutes: { page: string; regex: string }[]
}

/** What an address belongs to. Of a site in development nothing is known beforehand. */
export type Route = { pattern: string; kind: 'page' | 'handler' | 'unknown' }

/** Says which route an address belongs to. Logs name its pattern, never the address, which may hold a token. */
export type RouteOf = (pathname: string) => Route

const none: Route = { pattern: '(none)', kind: 'unknown' }

/** Reads the routes of a built site. Throws when there is no build. */
export function readRoutes(buildFolder: string): RouteOf {
  const read = (name: string) =>
    JSON.parse(fs.readFileSync(path.join(buildFolder, `${name}.json`), 'utf8'))
  const manifest: Manifest = read('routes-manifest')
  const files: Record<string, string> = read('app-path-routes-manifest')
  const pages = new Set(
    Object.entries(files).flatMap(([file, route]) => (file.endsWith('/page') ? [route] : [])),
  )
  const describe = ({ page }: { page: string }): Route => ({
    pattern: page,
    kind: pages.has(page) ? 'page' : 'handler',
  })
  const fixed = new Map(manifest.staticRoutes.map((route) => [route.page, describe(route)]))
  const dynamic = manifest.dynamicRoutes.map((route) => ({
    route: describe(route),
    regex: new RegExp(route.regex),
  }))
  return (pathname) =>
    fixed.get(pathname) ?? dynamic.find(({ regex }) => regex.test(pathname))?.route ?? none
}
