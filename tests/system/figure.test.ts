import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { publishContent } from '@/lib/content/publish'
import { findChromium } from '@/tests/browser/chromium'
import { contentProject } from '@/tests/factories/content-project'
import { photo } from '@/tests/factories/photo'
import { runSite, type Site } from '@/tests/site/run-site'

const lines = Array.from({ length: 200 }, (_, line) => `Line ${line} of the text.`).join('\n\n')
const figure =
  '<Figure src="dahi.jpg" alt="A bowl of dahi on a table" caption="Dahi." credit="Photo: a test" />'

let site: Site
let browser: Browser

beforeAll(async () => {
  site = await runSite()
  const project = await contentProject()
  await project.write('images/dahi.jpg', await photo({ width: 1600, height: 1200 }))
  await project.write('images/head.webp', await photo({ width: 1200, height: 800, format: 'webp' }))
  await project.edit('articles/one.mdx', 'src: one.svg', 'src: head.webp')
  await project.edit('articles/one.mdx', '## A heading', `${lines}\n\n${figure}\n\n## A heading`)
  await publishContent({ root: project.root, dataDir: site.dataDir })
  browser = await chromium.launch(await findChromium())
})

afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

/** How much has moved so far, as the browser itself counts it. */
const layoutShift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as unknown as { value: number }).value
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)))
      }),
  )

describe('an article with photos, published into a running site', () => {
  it.each([360, 1280])(
    'shows them %i pixels wide with nothing moving, however late they come',
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 800 } })
      const asked: string[] = []
      let release = () => {}
      const released = new Promise<void>((resolve) => {
        release = resolve
      })
      await page.route(`${site.url}/media/**`, async (route) => {
        asked.push(new URL(route.request().url()).pathname)
        await released
        await route.continue()
      })
      await vi.waitFor(
        async () => expect((await fetch(`${site.url}/articles/one`)).status).toBe(200),
        10_000,
      )
      await page.goto(`${site.url}/articles/one`, { waitUntil: 'domcontentloaded' })
      // What a typeface moves is that of this machine's stand-ins: pictures come after it here.
      await page.evaluate(() => document.fonts.ready.then(() => null))
      const before = await layoutShift(page)
      const inText = page.getByRole('img', { name: 'A bowl of dahi on a table' })
      const room = await inText.boundingBox()
      // The one above the text only: that in the text waits until it is near.
      await vi.waitFor(() => expect(asked).toHaveLength(1))
      release()
      await inText.scrollIntoViewIfNeeded()
      for (const image of await page.locator('img').all())
        await vi.waitFor(async () =>
          expect(
            await image.evaluate((node: HTMLImageElement) => node.complete && node.currentSrc),
          ).toMatch(/\.avif$/),
        )
      expect(await layoutShift(page)).toBe(before)
      const after = await inText.boundingBox()
      expect([after?.width, after?.height]).toEqual([room?.width, room?.height])
      expect(after?.height).toBeCloseTo(((after?.width ?? 0) * 3) / 4, 0)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      await page.close()
    },
  )

  it('keeps its width where no picture comes', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.route(`${site.url}/media/**`, (route) => route.abort())
    await page.goto(`${site.url}/articles/one`)
    const photo = page.locator('.prose .photo')
    await photo.scrollIntoViewIfNeeded()
    await vi.waitFor(async () =>
      expect(await photo.locator('img').evaluate((node: HTMLImageElement) => node.complete)).toBe(
        true,
      ),
    )
    expect((await photo.boundingBox())?.width).toBeLessThanOrEqual(520)
    await page.close()
  })

  it('serves each size and format that the page names', async () => {
    const html = await (await fetch(`${site.url}/articles/one`)).text()
    const paths = new Set([...html.matchAll(/(?<!static)\/media\/[\w.-]+/g)].map(([path]) => path))
    expect(paths.size).toBeGreaterThan(12)
    for (const path of paths) {
      const answer = await fetch(`${site.url}${path}`)
      const type = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }[
        path.split('.')[1] ?? ''
      ]
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, type])
      await answer.arrayBuffer()
    }
  })
})
