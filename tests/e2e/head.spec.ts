import fs from 'node:fs'
import { expectPublicPage } from './public-page'
import { publicRoutes } from './public-routes'
import { expect, test } from './site-test'

/** Pages that the public site does not have: the local mailbox and previews (tests of their own), and Next's own. */
const notPublic = [
  '/mailbox',
  '/mailbox/[id]',
  '/mailbox/preview',
  '/preview/[slug]',
  '/_not-found',
  '/_global-error',
]

const manifest: Record<string, string> = JSON.parse(
  fs.readFileSync('.next/app-path-routes-manifest.json', 'utf8'),
)
const pages = Object.entries(manifest)
  .filter(([file]) => file.endsWith('/page'))
  .map(([, route]) => route)
  // The desk's pages are walked by owner.spec.ts.
  .filter((route) => !/^\/owner(?:\/|$)/.test(route))

test('every page route of the build has a case', () => {
  expect(pages.filter((route) => !notPublic.includes(route)).sort()).toEqual(
    Object.keys(publicRoutes).sort(),
  )
})

for (const [route, path] of Object.entries(publicRoutes))
  test(`${route} says in its head what it is`, async ({ request, baseURL }) => {
    const answer = await request.get(path)
    expect(answer.status()).toBe(200)
    const html = await answer.text()
    const head = /<head>(.*?)<\/head>/s.exec(html)?.[1] ?? ''
    expect(head).toMatch(/<title>[^<]{5,}<\/title>/)
    expect(head).toMatch(/<meta name="description" content="[^"]{50,}"/)
    const canonical = new RegExp(`<link rel="canonical" href="${baseURL}${path.split('?')[0]}"`)
    expect(head).toMatch(route === '/' ? /<link rel="canonical" href="[^"]+?\/?"/ : canonical)
    for (const name of ['title', 'description', 'url', 'type', 'site_name', 'locale'])
      expect(head).toMatch(new RegExp(`<meta property="og:${name}" content="[^"]+"`))
    for (const name of ['card', 'title', 'description'])
      expect(head).toMatch(new RegExp(`<meta name="twitter:${name}" content="[^"]+"`))
    expect(head).toContain('<link rel="alternate" type="application/rss+xml"')
    const jsonLd = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(head)?.[1] ?? ''
    expect(JSON.parse(jsonLd)['@context']).toBe('https://schema.org')
    await expectPublicPage(answer)
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(html).toMatch(/<html lang="en"/)
  })
