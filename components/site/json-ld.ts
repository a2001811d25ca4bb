import type { Article, Author, OpenGraphImage, TopicLink } from '@/lib/content/model'
import { absoluteUrl, type PageFacts, site } from '@/lib/site'
import { strings } from '@/lib/strings/strings'

type Node = { '@type': string; [property: string]: unknown }
export type JsonLdGraph = { '@context': 'https://schema.org'; '@graph': Node[] }
export type Crumb = { path: string; label: string }

const organizationId = () => absoluteUrl('/#organization')
const websiteId = () => absoluteUrl('/#website')
const inLanguage = strings().language.code
const personId = (slug: string) => absoluteUrl(`/authors/${slug}#person`)

const organization = (): Node => ({
  '@type': 'Organization',
  '@id': organizationId(),
  name: site.name,
  url: absoluteUrl('/'),
  logo: absoluteUrl('/icon.svg'),
})

const website = (): Node => ({
  '@type': 'WebSite',
  '@id': websiteId(),
  name: site.name,
  alternateName: site.shortName,
  url: absoluteUrl('/'),
  description: site.description,
  inLanguage,
  publisher: { '@id': organizationId() },
  potentialAction: {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${absoluteUrl('/search')}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  },
})

const breadcrumbs = (crumbs: Crumb[]): Node => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ path, label }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    item: absoluteUrl(path),
  })),
})

const person = (slug: string, name: string): Node => ({
  '@type': 'Person',
  '@id': personId(slug),
  name,
  url: absoluteUrl(`/authors/${slug}`),
  worksFor: { '@id': organizationId() },
})

/** Every page belongs to the site, which the pages but articles describe, and the site to its publisher. */
const graph = (...nodes: Node[]): JsonLdGraph => ({
  '@context': 'https://schema.org',
  '@graph': [...nodes, organization()],
})

const webPage = (page: PageFacts, type = 'WebPage'): Node => ({
  '@type': type,
  '@id': absoluteUrl(page.path),
  url: absoluteUrl(page.path),
  name: page.title,
  description: page.description,
  inLanguage,
  isPartOf: { '@id': websiteId() },
  publisher: { '@id': organizationId() },
})

/** A page that is not there says only whose site this is. */
export const siteGraph = (): JsonLdGraph => graph(website())

/** An ordinary page; `type` is schema.org's, such as AboutPage or CollectionPage. */
export const pageGraph = (page: PageFacts, crumbs: Crumb[] = [], type?: string): JsonLdGraph =>
  graph(
    webPage(page, type),
    ...(crumbs.length > 0
      ? [breadcrumbs([...crumbs, { path: page.path, label: page.title }])]
      : []),
    website(),
  )

export const authorGraph = (author: Author, page: PageFacts, crumbs: Crumb[]): JsonLdGraph =>
  graph(
    { ...webPage(page, 'ProfilePage'), mainEntity: { '@id': personId(author.slug) } },
    { ...person(author.slug, author.name), description: author.description },
    breadcrumbs([...crumbs, { path: page.path, label: page.title }]),
    website(),
  )

const image = ({ path, width, height, alt }: OpenGraphImage): Node => ({
  '@type': 'ImageObject',
  url: absoluteUrl(path),
  width,
  height,
  caption: alt,
})

const about = (topics: TopicLink[]) => topics.map((topic) => topic.title)

/**
 * An article: the text, the medical page that holds it, its place, its author and publisher. It is the
 * heaviest page: its sources stand in its text, and the site's own description on every other page.
 * @param commentCount of comments that everybody sees; left out where nobody can tell
 */
export function articleGraph(
  article: Article,
  crumbs: Crumb[],
  commentCount?: number,
): JsonLdGraph {
  const { path, title, date, updated, author } = article
  const url = absoluteUrl(path)
  return graph(
    {
      '@type': 'Article',
      '@id': `${url}#article`,
      headline: title,
      description: article.description,
      image: image(article.openGraph),
      datePublished: date,
      dateModified: updated ?? date,
      author: { '@id': personId(author.slug) },
      publisher: { '@id': organizationId() },
      mainEntityOfPage: { '@id': url },
      articleSection: about(article.topics),
      inLanguage,
      isAccessibleForFree: true,
      commentCount,
    },
    // No lastReviewed: nobody has signed a review of it yet.
    {
      ...webPage(article, 'MedicalWebPage'),
      datePublished: date,
      dateModified: updated ?? date,
      mainEntity: { '@id': `${url}#article` },
    },
    breadcrumbs([...crumbs, { path, label: title }]),
    person(author.slug, author.name),
  )
}
