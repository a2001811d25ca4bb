import { parseArgs } from 'node:util'
import { claimSecrets } from './launcher/claim-secrets'
import { say } from './launcher/report'
import { PlainError, tell } from './plain-error'

const USAGE = 'npm run preview <name of the article’s file without .mdx> [-- --days 7]'
const MOST_DAYS = 90
const DAY_MS = 24 * 60 * 60 * 1000

/** `npm run preview <slug>`: prints a link that shows one article before readers see it. */
async function preview() {
  const { values, positionals } = parseArgs({
    options: { days: { type: 'string', default: '7' } },
    allowPositionals: true,
  })
  const slug = positionals[0]?.replace(/^.*\//, '').replace(/\.mdx$/, '')
  const days = Number(values.days)
  if (!slug) throw new PlainError(USAGE)
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw new PlainError(`--days should be a whole number from 1 to ${MOST_DAYS}.`)
  const { siteUrl } = await claimSecrets()
  const { previewToken } = await import('@/lib/content/preview')
  const { readDocument } = await import('@/lib/content/current')
  if (!(await readDocument('article', slug).catch(() => null)))
    throw new PlainError(
      `There is no article ${slug} in what is published: run npm run publish first. Drafts are published too, but nobody sees them.`,
    )
  const expires = new Date(Date.now() + days * DAY_MS)
  say(`${siteUrl}/preview/${slug}?token=${previewToken(slug, expires)}`)
}

preview().catch((error) => {
  say(tell(error))
  process.exitCode = 1
})
