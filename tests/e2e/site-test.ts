import { test as base, expect } from '@playwright/test'
import type { AcceptedMail } from '@/tests/mocks/resend-server'

type Fixtures = {
  /** Waits for the mails that went to an address, and gives them in order. */
  mailsTo: (address: string, count?: number) => Promise<AcceptedMail[]>
}

/** Browser tests of the running site: noise in the console and requests to others fail them. */
export const test = base.extend<Fixtures>({
  baseURL: process.env.TEST_SITE_URL,
  page: async ({ page, baseURL }, use) => {
    const noise: string[] = []
    page.on('console', (message) => {
      // Chromium itself prints refused forms (422, 503) and missing pages as errors: those are answers.
      const answered =
        /Failed to load resource: the server responded with a status of (409|422|429|404|503)/
      if (['error', 'warning'].includes(message.type()) && !answered.test(message.text()))
        noise.push(message.text())
    })
    page.on('pageerror', (error) => noise.push(String(error)))
    page.on('request', (request) => {
      const ours = request.url().startsWith(`${baseURL}/`) || /^(?:data|about):/.test(request.url())
      if (!ours) noise.push(`a request to ${request.url()}`)
    })
    await use(page)
    expect(noise).toEqual([])
  },
  mailsTo: async ({ request }, use) => {
    await use(async (address, count = 1) => {
      const sent = async (): Promise<AcceptedMail[]> => {
        const mails: AcceptedMail[] = await (
          await request.get(`${process.env.TEST_MAIL_URL}/sent`)
        ).json()
        return mails.filter((mail) => mail.to === address)
      }
      await expect
        .poll(async () => (await sent()).length, { timeout: 20_000 })
        .toBeGreaterThanOrEqual(count)
      return sent()
    })
  },
})

export { expect }
