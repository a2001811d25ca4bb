import type { Page } from '@playwright/test'
import { expect, test } from './site-test'

type Node = { '@type': string; '@id'?: string } & Record<string, unknown>

/** The facts of a page by their type. */
async function factsOf(page: Page): Promise<Record<string, Node>> {
  const text = (await page.locator('head script[type="application/ld+json"]').textContent()) ?? ''
  const graph: Node[] = JSON.parse(text)['@graph']
  return Object.fromEntries(graph.map((node) => [node['@type'], node]))
}

const crumbNames = (node: Node | undefined) =>
  ((node?.itemListElement ?? []) as { name: string }[]).map(({ name }) => name)

const texts = (page: Page, selector: string) => page.locator(selector).allTextContents()

for (const path of ['/articles/gut-skin-connection', '/articles/dairy-and-acne'])
  test(`the facts of ${path} are those that a reader sees`, async ({ page, baseURL }) => {
    await page.goto(path)
    const facts = await factsOf(page)
    const { Article: article, MedicalWebPage: medical, Person: person } = facts
    const [title] = await texts(page, 'h1')
    const days = await page
      .locator('.article-header time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')))
    expect(article).toMatchObject({
      headline: title,
      description: (await texts(page, '.article-header .lead'))[0],
      datePublished: days[0],
      dateModified: days[1] ?? days[0],
      articleSection: await texts(page, '.article-header .topics a'),
      author: { '@id': person?.['@id'] },
      publisher: { '@id': facts.Organization?.['@id'] },
      mainEntityOfPage: { '@id': medical?.['@id'] },
    })
    expect(medical).toMatchObject({ url: `${baseURL}${path}`, name: title, datePublished: days[0] })
    const author = page.locator('.article-header .byline a')
    expect(person?.name).toBe(await author.textContent())
    expect(person?.url).toBe(`${baseURL}${await author.getAttribute('href')}`)
    expect(crumbNames(facts.BreadcrumbList)).toEqual([...(await texts(page, '.crumbs a')), title])
    expect(JSON.stringify(facts)).not.toContain('lastReviewed')
  })

for (const path of ['/articles', '/topics', '/topics/gut-health', '/authors/ishita'])
  test(`${path} stands where its crumbs say`, async ({ page, baseURL }) => {
    await page.goto(path)
    const { BreadcrumbList: list, CollectionPage, ProfilePage, Person } = await factsOf(page)
    const [title] = await texts(page, 'h1')
    expect(crumbNames(list)).toEqual([...(await texts(page, '.crumbs a')), title])
    expect((CollectionPage ?? ProfilePage)?.name).toBe(title)
    expect((CollectionPage ?? ProfilePage)?.url).toBe(`${baseURL}${path}`)
    if (Person) expect(Person.name).toBe(title)
  })

test('every page belongs to the site, whose search and publisher it names', async ({
  page,
  baseURL,
}) => {
  const ids = new Set<unknown>()
  for (const path of ['/', '/about', '/plan']) {
    await page.goto(path)
    const facts = await factsOf(page)
    const site = facts.WebSite
    expect(site).toMatchObject({
      url: `${baseURL}/`,
      publisher: { '@id': facts.Organization?.['@id'] },
    })
    expect(JSON.stringify(site?.potentialAction)).toContain(
      `${baseURL}/search?q={search_term_string}`,
    )
    const own = facts.WebPage ?? facts.AboutPage ?? facts.MedicalWebPage
    expect(own?.isPartOf).toEqual({ '@id': site?.['@id'] })
    ids.add(site?.['@id'])
  }
  await page.goto('/articles/gut-skin-connection')
  const { MedicalWebPage: article, Organization: publisher } = await factsOf(page)
  expect([...ids]).toEqual([(article?.isPartOf as Node | undefined)?.['@id']])
  expect(article?.publisher).toEqual({ '@id': publisher?.['@id'] })
})

test('the publisher’s mark is there', async ({ page, request }) => {
  await page.goto('/')
  const { Organization: organization } = await factsOf(page)
  const answer = await request.get(String(organization?.logo))
  expect(answer.headers()['content-type']).toBe('image/svg+xml')
})
