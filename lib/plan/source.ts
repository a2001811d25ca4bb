/** Where a visitor came from: an article of ours, and what a campaign's link said. */
export type Source = {
  /** Path of the article, such as /articles/gut-skin-connection. */
  article?: string
  utmSource?: string
  utmMedium?: string
  utmCampaign?: string
}

const articlePath = /^\/articles\/[a-z0-9]+(?:-[a-z0-9]+)*$/
const PATH_MOST = 120
const UTM_MOST = 60

/**
 * Reads the source of the first /plan page of a journey.
 * @param referer the header; only an article of this very site counts
 * @param query the page's own query, for utm_source, utm_medium and utm_campaign
 */
export function readSource(
  referer: string | null,
  query: Record<string, string | string[] | undefined>,
  siteUrl: string,
): Source {
  const article = articleOf(referer, siteUrl)
  const utm = {
    utmSource: word(query.utm_source),
    utmMedium: word(query.utm_medium),
    utmCampaign: word(query.utm_campaign),
  }
  return JSON.parse(JSON.stringify({ article, ...utm }))
}

function articleOf(referer: string | null, siteUrl: string): string | undefined {
  if (!referer || !URL.canParse(referer)) return undefined
  const { origin, pathname } = new URL(referer)
  const isArticle = origin === siteUrl && articlePath.test(pathname) && pathname.length <= PATH_MOST
  return isArticle ? pathname : undefined
}

/** Campaign names are made of few characters; anything else is dropped, for it may be a person's. */
function word(value: string | string[] | undefined): string | undefined {
  const kept = typeof value === 'string' ? value.trim() : ''
  return /^[\w .+-]+$/.test(kept) && kept.length <= UTM_MOST ? kept : undefined
}
