import fs from 'node:fs'
import { expectRight } from './axe'
import { enter, printedLink, withAuthenticator } from './owner-desk'
import { expect, test } from './site-test'

test('a passkey opens the desk, and signing out closes it', async ({ page }) => {
  await enter(page, 'Phone of the morning')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello Ishita')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out')
  await page.goto('/owner/keys')
  await expect(page).toHaveURL(/\/owner\/sign-in\?next=%2Fowner%2Fkeys$/)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your passkeys')
  await expect(page.getByText('Phone of the morning', { exact: true })).toBeVisible()
})

test('a link makes one passkey, however often it is opened', async ({ page, request }) => {
  const link = printedLink()
  for (const look of ['HEAD', 'GET', 'GET']) await request.fetch(link, { method: look })
  await withAuthenticator(page)
  await page.goto(link)
  await page.getByRole('button', { name: 'Make the passkey' }).click()
  await page.waitForURL('**/owner')
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/opens nothing any more/)
})

test('without a passkey the page says so and stays', async ({ page }) => {
  const { session, authenticatorId } = await withAuthenticator(page)
  await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await page.goto('/owner/sign-in')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.locator('form [role=alert]')).toHaveText(/No passkey was used/)
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toBeEnabled()
})

test('the sign-in page mails a link to the owner and to nobody else', async ({ page, mailsTo }) => {
  await page.goto('/owner/sign-in')
  await page.getByRole('button', { name: 'Mail me a link' }).click()
  await expect(page.getByText('Look into your mail')).toBeVisible()
  const link = async () =>
    (await mailsTo('owner@nouriva.example')).findLast(
      ({ subject }) => subject === 'Your link to the desk',
    )?.text
  await expect.poll(link, { timeout: 20_000 }).toContain('/owner/enrol?token=')
})

test('adding and removing passkeys wants one that was used just now', async ({ page }) => {
  await enter(page, 'Old phone')
  await page.goto('/owner/keys')
  const card = page.getByRole('listitem').filter({ hasText: 'Old phone' })
  await card.getByText('Rename', { exact: true }).click()
  await card.getByLabel('Name').fill('Phone that was lost')
  await card.getByRole('button', { name: 'Save' }).click()
  const renamed = page.getByRole('listitem').filter({ hasText: 'Phone that was lost' })
  await renamed.getByText('Remove', { exact: true }).click()
  await renamed.getByRole('button', { name: 'Remove Phone that was lost' }).click()
  await page.waitForURL(/sign-in|keys/)
  await page.goto('/owner/keys')
  await expect(page.getByText('Phone that was lost')).toHaveCount(0)
})

const manifest = JSON.parse(fs.readFileSync('.next/routes-manifest.json', 'utf8')) as {
  staticRoutes: { page: string }[]
  dynamicRoutes: { page: string }[]
}
const open = new Set(['/owner/sign-in', '/owner/enrol'])
const ownerRoutes = [...manifest.staticRoutes, ...manifest.dynamicRoutes]
  .map(({ page }) => page)
  .filter((page) => /^\/owner(?:\/|$)/.test(page) && !open.has(page))

for (const route of ownerRoutes)
  test(`signed out, ${route} shows nothing by any road`, async ({ request }) => {
    const path = route.replace(/\[[^\]]+\]/g, '00000000-0000-4000-8000-000000000000')
    const roads: [string, Record<string, string>][] = [
      [path, {}],
      [`${path}/`, {}],
      [`${path}.rsc`, {}],
      [`${path}?_rsc=1`, { rsc: '1' }],
      [path, { rsc: '1', 'next-router-prefetch': '1' }],
      [path, { purpose: 'prefetch', 'sec-purpose': 'prefetch' }],
      [path, { 'x-middleware-subrequest': 'middleware:middleware:middleware' }],
      [path.replace('/owner', '/%6fwner'), {}],
      [path, { cookie: 'nouriva-owner=aaaa' }],
      [path, { 'accept-encoding': 'identity' }],
    ]
    for (const [address, headers] of roads) {
      const answer = await request.get(address, { headers, maxRedirects: 0 })
      const what = `${address} ${JSON.stringify(headers)}`
      expect([303, 307, 308, 404, 405], what).toContain(answer.status())
      expect(answer.headers()['cache-control'] ?? '', what).toContain('no-store')
      const body = await answer.text()
      expect(body, what).not.toMatch(/desk-nav|desk-card|desk-table/)
    }
    const posted = await request.post(path, {
      headers: { origin: process.env.TEST_SITE_URL as string },
      form: { id: 'x' },
      maxRedirects: 0,
    })
    expect([303, 400, 405], route).toContain(posted.status())
  })

test('has no violations of accessibility rules, wide and narrow, light and dark', async ({
  page,
}) => {
  await enter(page, 'Phone for looking')
  for (const address of ['/owner/keys', '/owner/audit', '/owner/prove']) {
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto(address)
    await expectRight(page)
  }
})
