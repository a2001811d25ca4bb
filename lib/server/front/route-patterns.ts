import fs from 'node:fs'
import path from 'node:path'

type Manifest = {
  staticRoutes: { page: string }[]
  dynamicRoutes: { page: string; regex: string }[]
}

/** Says which route an address belongs to, for logs: never the address itself, which may hold a token. */
export type RoutePattern = (pathname: string) => string

/** Reads the routes of a built site. Throws when there is no build. */
export function readRoutePatterns(buildFolder: string): RoutePattern {
  const file = path.join(buildFolder, 'routes-manifest.json')
  const manifest: Manifest = JSON.parse(fs.readFileSync(file, 'utf8'))
  const fixed = new Set(manifest.staticRoutes.map(({ page }) => page))
  const dynamic = manifest.dynamicRoutes.map(({ page, regex }) => ({
    page,
    regex: new RegExp(regex),
  }))
  return (pathname) => {
    if (fixed.has(pathname)) return pathname
    return dynamic.find(({ regex }) => regex.test(pathname))?.page ?? '(none)'
  }
}
