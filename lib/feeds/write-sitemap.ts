import { absoluteUrl } from '@/lib/site'
import { tag, xmlDocument } from './xml'

const XMLNS = 'http://www.sitemaps.org/schemas/sitemap/0.9'

export type SitemapEntry = { path: string; modified?: Date }

/** A sitemap (sitemaps.org/protocol.html), of at most 50,000 addresses. */
export const writeSitemap = (entries: SitemapEntry[]): string =>
  xmlDocument(tag('urlset', entries.map(url), { xmlns: XMLNS }))

const url = ({ path, modified }: SitemapEntry) =>
  tag('url', [
    tag('loc', absoluteUrl(path)),
    ...(modified ? [tag('lastmod', modified.toISOString())] : []),
  ])
