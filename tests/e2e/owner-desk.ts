import { execFileSync } from 'node:child_process'
import type { Page } from '@playwright/test'

/** A link for a new passkey, as whoever runs the site gets it: by the command. */
export function printedLink(): string {
  const { port } = new URL(process.env.TEST_SITE_URL as string)
  const env = { ...process.env, PORT: port, DATA_DIR: process.env.TEST_SITE_DATA as string }
  const args = ['--import', 'tsx', 'lib/server/owner-link.ts']
  const printed = execFileSync(process.execPath, args, { env, encoding: 'utf8' })
  return /http\S+\/owner\/enrol\?token=\S+/.exec(printed)?.[0] ?? `no link in: ${printed}`
}

/** Gives a page's browser an authenticator that says yes to everything (WebDriver's virtual authenticator). */
export async function withAuthenticator(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { session, authenticatorId }
}

/** Opens the desk with a new passkey. */
export async function enter(page: Page, name = 'My phone') {
  await withAuthenticator(page)
  await page.goto(printedLink())
  await page.getByLabel('A name for this device').fill(name)
  await page.getByRole('button', { name: 'Make the passkey' }).click()
  await page.waitForURL('**/owner')
}
