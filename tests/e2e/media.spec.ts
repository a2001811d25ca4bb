import { expect, test } from './site-test'

const contentOf = (html: string, property: string) =>
  new RegExp(`<meta (?:property|name)="${property}" content="([^"]+)"`).exec(html)?.[1] ?? ''

test('every article says which picture stands for it, and has it', async ({ request, baseURL }) => {
  const list = await (await request.get('/articles')).text()
  const paths = new Set(
    [...list.matchAll(/href="(\/articles\/[a-z0-9-]+)"/g)].map(([, path]) => path),
  )
  expect(paths.size).toBeGreaterThan(5)
  const pictures = new Set<string>()
  for (const path of paths) {
    const html = await (await request.get(path ?? '')).text()
    const url = contentOf(html, 'og:image')
    expect(url).toMatch(new RegExp(`^${baseURL}/media/[0-9a-f]{32}\\.jpg$`))
    expect(contentOf(html, 'og:image:width')).toBe('1200')
    expect(contentOf(html, 'og:image:height')).toBe('630')
    expect(contentOf(html, 'og:image:alt').length).toBeGreaterThan(20)
    expect(contentOf(html, 'twitter:card')).toBe('summary_large_image')
    expect(contentOf(html, 'twitter:image')).toBe(url)
    expect(html).toContain(`"image":{"@type":"ImageObject","url":"${url}"`)
    for (const [tag] of html.matchAll(/<img[^>]*>/g))
      expect(tag).toMatch(/ width="\d+" height="\d+"/)
    const answer = await request.get(url)
    expect(answer.status()).toBe(200)
    expect((await answer.body()).length).toBeLessThan(300_000)
    pictures.add(url)
  }
  expect(pictures.size).toBe(paths.size)
})

test('a page without a picture of its own has the site’s', async ({ request, baseURL }) => {
  const html = await (await request.get('/topics')).text()
  expect(contentOf(html, 'og:image')).toBe(`${baseURL}/media/nouriva.jpg`)
  const answer = await request.get('/media/nouriva.jpg')
  expect(answer.headers()['content-type']).toBe('image/jpeg')
  expect(answer.headers()['cache-control']).toBe('public, max-age=3600')
})

test('a picture is kept for ever, and HEAD tells the same without it', async ({ request }) => {
  const html = await (await request.get('/articles/gut-skin-connection')).text()
  const { pathname } = new URL(contentOf(html, 'og:image'))
  const [got, head] = [await request.get(pathname), await request.head(pathname)]
  for (const answer of [got, head]) {
    expect(answer.status()).toBe(200)
    const { 'content-type': type, 'cache-control': cache, ...more } = answer.headers()
    expect([type, cache]).toEqual(['image/jpeg', 'public, max-age=31536000, immutable'])
    expect(more['x-content-type-options']).toBe('nosniff')
  }
  expect(got.headers()['content-length']).toBe(String((await got.body()).length))
  expect((await head.body()).length).toBe(0)
})

for (const path of [
  '/media/nothing.jpg',
  '/media/0123456789abcdef0123456789abcdef.jpg',
  '/media/..%2f..%2fcurrent',
  '/media/%2e%2e%2fcurrent',
  '/media/nouriva.jpg%00.png',
  '/_next/image?url=%2Fmedia%2Fnouriva.jpg&w=640&q=75',
])
  test(`there is nothing at ${path}`, async ({ request }) => {
    const answer = await request.get(path)
    expect([400, 404]).toContain(answer.status())
    expect(answer.headers()['cache-control'] ?? '').not.toContain('immutable')
  })
