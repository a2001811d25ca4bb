import { expect, it } from 'vitest'
import { finishPage } from '@/lib/server/front/finish-page'
import { troublePage } from '@/lib/server/front/trouble-page'

const link = '<link rel="stylesheet" href="/_next/static/a.css"/>'
const other = '<link rel="stylesheet" href="/_next/static/unknown.css"/>'

/** What the policy of a page lets style it. */
function stylesOf(head: string, pathname = '/about'): string | undefined {
  const body = Buffer.from(
    `<!DOCTYPE html><html><head>${head}</head><body class="used"></body></html>`,
  )
  const { headers } = finishPage(
    { status: 200, headers: { 'content-type': 'text/html' }, body },
    {
      pathname,
      base: {},
      https: true,
      dev: false,
      files: {
        find: () => undefined,
        module: () => null,
        stylesheet: (address) => (address.endsWith('/a.css') ? '.used{color:red}' : null),
      } as Parameters<typeof finishPage>[1]['files'],
    },
  )
  return /style-src ([^;]+)/.exec(String(headers['content-security-policy']))?.[1]
}

it('styles that stand in the page pass by their hash alone', () => {
  expect(stylesOf(link)).toMatch(/^'sha256-[\w+/]{43}='$/)
})

it('a style sheet that is still linked to may come from here', () => {
  expect(stylesOf(link + other)).toMatch(/^'self' 'sha256-/)
  expect(stylesOf(link, '/owner')).toBe("'self'")
})

it('a page without styles may have none', () => {
  expect(stylesOf('')).toBeUndefined()
})

it('the page about trouble is a public one in the desk too: its module loads', async () => {
  const module = '<script type="module" src="/site.js"></script>'
  const body = Buffer.from(`<!DOCTYPE html><html><head>${module}</head><body></body></html>`)
  const page = await troublePage(async () => ({
    status: 200,
    headers: { 'content-type': 'text/html' },
    body,
  }))
  const files = {
    find: () => undefined,
    module: () => ({ address: '/site.js?a', integrity: 'sha256-a' }),
    stylesheet: () => null,
  }
  const how = { pathname: '/owner/leads', base: {}, https: true, dev: false, nonce: 'n', files }
  const { headers, body: sent } = finishPage(page, how)
  expect(headers['content-security-policy']).toContain("script-src 'self';")
  expect(Object.keys(headers).filter((name) => name.startsWith('x-nouriva'))).toEqual([])
  expect(sent.toString()).toContain('integrity="sha256-a"')
})
