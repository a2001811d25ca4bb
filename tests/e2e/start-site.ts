import { WEBHOOK_SECRET } from '@/tests/factories/webhook'
import { startResendMock } from '@/tests/mocks/resend-server'
import { runSite } from '@/tests/site/run-site'

/** The production site with the mail provider's mock beside it, for all browser tests. */
export default async function startSite() {
  const mock = await startResendMock()
  const site = await runSite({
    RESEND_API_KEY: 're_test',
    RESEND_BASE_URL: mock.url,
    RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET,
    MAIL_FROM: 'Nouriva by Ishita <hello@nouriva.example>',
    OWNER_EMAIL: 'owner@nouriva.example',
  })
  process.env.TEST_SITE_URL = site.url
  process.env.TEST_SITE_DATA = site.dataDir
  process.env.TEST_MAIL_URL = mock.url
  return async () => {
    await site.stop()
    await mock.close()
  }
}
