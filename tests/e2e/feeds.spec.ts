import type { Page } from '@playwright/test'
import { expect, test } from './site-test'

const rfc822 = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/

type Entry = Record<string, string[]> & { attributes: string[] }
type Read = { root: string; namespace: string | null; channel: Entry; entries: Entry[] }

/** Reads a feed as a browser reads XML: what is not well-formed throws. */
const readXml = (page: Page, text: string, entryName: string): Promise<Read> =>
  page.evaluate(
    ([xml, name]) => {
      const document = new DOMParser().parseFromString(xml, 'application/xml')
      const fault = document.querySelector('parsererror')
      if (fault) throw new Error(fault.textContent ?? '')
      const root = document.documentElement
      const fieldsOf = (element: Element) => {
        const fields: Record<string, string[]> = { attributes: [] }
        for (const child of element.children) {
          if (child.localName === name) continue
          fields[child.nodeName] = [...(fields[child.nodeName] ?? []), child.textContent ?? '']
          for (const { name: key, value } of child.attributes)
            fields.attributes?.push(`${child.nodeName} ${key}=${value}`)
        }
        return fields as Entry
      }
      const channel = root.localName === 'rss' ? (root.firstElementChild as Element) : root
      const entries = [...channel.children]
        .filter((child) => child.localName === name)
        .map(fieldsOf)
      return {
        root: root.localName,
        namespace: root.namespaceURI,
        channel: fieldsOf(channel),
        entries,
      }
    },
    [text, entryName] as const,
  )

/** What an article's text may not hold where nobody knows where it will be shown. */
const checkText = (page: Page, html: string) =>
  page.evaluate((text) => {
    const { body } = new DOMParser().parseFromString(text, 'text/html')
    const addresses = [...body.querySelectorAll('[href], [src]')].map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
    )
    const known =
      'p,a,em,strong,del,cite,sup,br,hr,ul,ol,li,blockquote,h2,h3,h4,h5,h6,code,pre,table,thead,tbody,tr,th,td,img'
    return {
      relative: addresses.filter((address) => !/^(?:https?:\/\/|mailto:)/.test(address)),
      unknown: [...body.querySelectorAll(`:not(${known})`)].map(({ tagName }) => tagName),
      attributes: [...body.querySelectorAll('*')]
        .flatMap((element) => element.getAttributeNames())
        .filter((name) => !['href', 'align', 'src', 'alt'].includes(name)),
      words: body.textContent?.length ?? 0,
    }
  }, html)

const clean = { relative: [], unknown: [], attributes: [] }

for (const path of ['/feed.xml', '/topics/gut-health/feed.xml'])
  test(`${path} is RSS 2.0 with whole texts`, async ({ page, request, baseURL }) => {
    const answer = await request.get(path)
    expect(answer.headers()['content-type']).toBe('application/rss+xml; charset=utf-8')
    const { root, channel, entries } = await readXml(page, await answer.text(), 'item')
    expect(root).toBe('rss')
    for (const name of ['title', 'link', 'description', 'language'])
      expect(channel[name]).toEqual([expect.stringMatching(/./)])
    expect(channel.lastBuildDate).toEqual([expect.stringMatching(rfc822)])
    expect(channel.attributes).toContain(`atom:link href=${baseURL}${path}`)
    expect(entries.length).toBeGreaterThan(2)
    expect(entries.length).toBeLessThanOrEqual(50)
    expect(new Set(entries.map(({ guid }) => guid?.[0])).size).toBe(entries.length)
    for (const entry of entries) {
      expect(entry.guid).toEqual(entry.link)
      expect(entry.link?.[0]).toMatch(`${baseURL}/articles/`)
      expect(entry.pubDate).toEqual([expect.stringMatching(rfc822)])
      expect(entry['dc:creator']).toHaveLength(1)
      // RSS wants a mail address there.
      expect(entry.author).toBeUndefined()
      const found = await checkText(page, entry['content:encoded']?.[0] ?? '')
      expect(found).toMatchObject(clean)
      expect(found.words).toBeGreaterThan(3000)
    }
  })

test('/atom.xml is Atom 1.0 with whole texts', async ({ page, request, baseURL }) => {
  const answer = await request.get('/atom.xml')
  expect(answer.headers()['content-type']).toBe('application/atom+xml; charset=utf-8')
  const read = await readXml(page, await answer.text(), 'entry')
  const { root, namespace, channel, entries } = read
  expect({ root, namespace }).toEqual({ root: 'feed', namespace: 'http://www.w3.org/2005/Atom' })
  for (const one of [channel, ...entries]) {
    expect(one.id).toEqual([expect.stringMatching(/^https?:\/\//)])
    expect(one.title).toHaveLength(1)
    expect(one.updated).toEqual([expect.stringMatching(rfc3339)])
    expect(one.attributes.filter((attribute) => attribute === 'link rel=alternate')).toHaveLength(1)
  }
  expect(channel.attributes).toContain(`link href=${baseURL}/atom.xml`)
  expect(new Set(entries.map(({ id }) => id?.[0])).size).toBe(entries.length)
  for (const entry of entries) {
    expect(entry.published).toEqual([expect.stringMatching(rfc3339)])
    expect(entry.author).toHaveLength(1)
    expect(entry.attributes).toContain('content type=html')
    expect(await checkText(page, entry.content?.[0] ?? '')).toMatchObject(clean)
  }
})

test('the three feeds say the same of the same articles', async ({ page, request }) => {
  const text = async (path: string) => (await request.get(path)).text()
  const rss = await readXml(page, await text('/feed.xml'), 'item')
  const atom = await readXml(page, await text('/atom.xml'), 'entry')
  const { version, items } = JSON.parse(await text('/feed.json'))
  expect(version).toBe('https://jsonfeed.org/version/1.1')
  const asJson = (entries: Entry[], ...names: string[]) =>
    entries.map((entry) => names.map((name) => entry[name]?.[0]))
  const expected = items.map((item: Record<string, string>) => [
    item.id,
    item.title,
    item.content_html,
  ])
  expect(asJson(rss.entries, 'guid', 'title', 'content:encoded')).toEqual(expected)
  expect(asJson(atom.entries, 'id', 'title', 'content')).toEqual(expected)
})

test('a claim in a feed says its grade and what would change it; sources follow at the end', async ({
  request,
}) => {
  const { items } = await (await request.get('/feed.json')).json()
  const { content_html: html } = items.find(({ id }: { id: string }) =>
    id.endsWith('/gut-skin-connection'),
  )
  expect(html).toContain('<blockquote><p><strong>Weak evidence</strong></p>')
  expect(html).toContain('<em>What would change this:</em>')
  expect(html).toMatch(
    /<sup><a href="[^"]+\/articles\/gut-skin-connection#ref-[a-z0-9-]+">\[1\]<\/a><\/sup>/,
  )
  const sources = html.slice(html.indexOf('<h2>Sources</h2>'))
  expect(sources.match(/<li>/g).length).toBeGreaterThan(8)
  expect(sources).toContain('<a href="https://doi.org/')
})

test('a feed that has not changed is not sent again', async ({ request }) => {
  for (const path of ['/feed.xml', '/atom.xml', '/feed.json', '/sitemap.xml', '/llms.txt']) {
    const { etag = '' } = (await request.get(path)).headers()
    const again = await request.get(path, { headers: { 'if-none-match': etag } })
    expect(again.status(), path).toBe(304)
    expect((await again.body()).length).toBe(0)
    expect((await request.head(path)).headers().etag).toBe(etag)
  }
})
