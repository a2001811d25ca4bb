import type { Metadata } from 'next'
import { env } from '@/lib/env'
import { strings } from '@/lib/strings/strings'

const words = strings()

export const site = {
  name: 'Nouriva by Ishita',
  shortName: 'Nouriva',
  founder: 'by Ishita',
  tagline: words.tagline,
  description: words.description,
} as const

export type Section = 'articles' | 'topics' | 'about' | 'contact'

export const navigation: { section: Section; path: string; label: string }[] = [
  { section: 'articles', path: '/articles', label: words.navigation.articles },
  { section: 'topics', path: '/topics', label: words.navigation.topics },
  { section: 'about', path: '/about', label: words.navigation.about },
  { section: 'contact', path: '/contact', label: words.navigation.contact },
]

/** The same in another form, as <link rel="alternate"> names it. */
type Alternate = { path: string; type: string; title: string }

/** The feeds of all articles. */
export const feeds: Alternate[] = [
  { path: '/feed.xml', type: 'application/rss+xml', title: `${site.name} (RSS)` },
  { path: '/atom.xml', type: 'application/atom+xml', title: `${site.name} (Atom)` },
  { path: '/feed.json', type: 'application/feed+json', title: `${site.name} (JSON)` },
]

/** The feed of one topic. */
export const topicFeedLink = (topic: { path: string; title: string }): Alternate => ({
  path: `${topic.path}/feed.xml`,
  type: 'application/rss+xml',
  title: words.feeds.topicTitle(topic.title, site.name),
})

/** The feed of an article's comments. */
export const commentsFeedLink = (article: { path: string; title: string }): Alternate => ({
  path: `${article.path}/comments/feed.xml`,
  type: 'application/rss+xml',
  title: words.comments.feedTitle(article.title),
})

/** An article's text as plain Markdown. */
export const markdownTwin = (path: string): Alternate => ({
  path: `${path}.md`,
  type: 'text/markdown',
  title: words.feeds.asMarkdown,
})

/** The full public address of a path of this site. */
export const absoluteUrl = (path: string) => new URL(path, env().siteUrl).href

export type PageFacts = {
  path: string
  title: string
  description: string
  /** Not for the lists of search engines; its links are. */
  unlisted?: true
}

/** A picture that stands for a page where its link is shared. */
export type PageImage = { url: string; width: number; height: number; alt: string }

type ArticleFacts = {
  date: string
  updated?: string
  author: { slug: string }
  topics: { title: string }[]
}

type MoreFacts = {
  article?: ArticleFacts
  image?: PageImage
  /** What says the same in another form, beside the site's feeds. */
  alternates?: Alternate[]
}

/** The picture of pages that have none of their own. Publishing draws it: lib/content/media. */
const siteImage = (): PageImage => ({
  url: absoluteUrl('/media/nouriva.jpg'),
  width: 1200,
  height: 630,
  alt: `${site.name}: ${site.tagline}. ${words.siteImage}`,
})

/** What a public page says of itself in <head>. The home page's title stands alone. */
export function pageMetadata(page: PageFacts, more: MoreFacts = {}): Metadata {
  const { title, description } = page
  const { article, image = siteImage(), alternates = [] } = more
  const url = absoluteUrl(page.path)
  const shared = { title, description, images: [image] }
  return {
    title: page.path === '/' ? `${site.name} · ${site.tagline}` : `${title} · ${site.name}`,
    description,
    robots: page.unlisted && { index: false, follow: true },
    alternates: { canonical: url, types: alternateTypes([...alternates, ...feeds]) },
    openGraph: {
      ...shared,
      url,
      siteName: site.name,
      locale: words.language.openGraph,
      ...(article ? articleFacts(article) : { type: 'website' }),
    },
    twitter: { ...shared, card: 'summary_large_image' },
  }
}

/** The same for a page that belongs to one visitor's way: it is in no list. */
export const privateMetadata = (page: PageFacts): Metadata => ({
  ...pageMetadata(page),
  robots: { index: false },
})

function alternateTypes(links: Alternate[]) {
  const types: Record<string, { url: string; title: string }[]> = {}
  for (const { path, type, title } of links)
    types[type] = [...(types[type] ?? []), { url: absoluteUrl(path), title }]
  return types
}

const articleFacts = ({ date, updated, author, topics }: ArticleFacts) => ({
  type: 'article' as const,
  publishedTime: date,
  modifiedTime: updated ?? date,
  authors: [absoluteUrl(`/authors/${author.slug}`)],
  section: topics[0]?.title,
  tags: topics.map((topic) => topic.title),
})

/** The bare address of a configured sender such as `Nouriva <hello@example.com>`. */
export const bareAddress = (sender: string) => /<([^<>]+)>/.exec(sender)?.[1] ?? sender
