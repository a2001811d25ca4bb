import type { Metadata } from 'next'
import { env } from '@/lib/env'

export const site = {
  name: 'Nouriva by Ishita',
  shortName: 'Nouriva',
  tagline: 'Eat well, and know why',
  description:
    'Nouriva by Ishita: a nutritionist’s articles on food, the gut and the skin, each claim with its source, and a personal diet plan by request.',
} as const

export type Section = 'articles' | 'topics' | 'about' | 'contact'

export const navigation: { section: Section; path: string; label: string }[] = [
  { section: 'articles', path: '/articles', label: 'Articles' },
  { section: 'topics', path: '/topics', label: 'Topics' },
  { section: 'about', path: '/about', label: 'About' },
  { section: 'contact', path: '/contact', label: 'Contact' },
]

/** The full public address of a path of this site. */
export const absoluteUrl = (path: string) => new URL(path, env().siteUrl).href

export type PageFacts = { path: string; title: string; description: string }

/** A picture that stands for a page where its link is shared. */
export type PageImage = { url: string; width: number; height: number; alt: string }

/** The picture of pages that have none of their own. Publishing draws it: lib/content/media. */
const siteImage = (): PageImage => ({
  url: absoluteUrl('/media/nouriva.jpg'),
  width: 1200,
  height: 630,
  alt: `${site.name}: ${site.tagline}. A drawing of a turmeric plant with its root.`,
})

/** What a public page says of itself in <head>. The home page's title stands alone. */
export function pageMetadata(
  page: PageFacts,
  type: 'website' | 'article' = 'website',
  image: PageImage = siteImage(),
): Metadata {
  const title =
    page.path === '/' ? `${site.name} · ${site.tagline}` : `${page.title} · ${site.name}`
  const url = absoluteUrl(page.path)
  return {
    title,
    description: page.description,
    alternates: { canonical: url },
    openGraph: {
      type,
      title: page.title,
      description: page.description,
      url,
      siteName: site.name,
      images: [image],
    },
    twitter: { card: 'summary_large_image', images: [image] },
  }
}

/** The bare address of a configured sender such as `Nouriva <hello@example.com>`. */
export const bareAddress = (sender: string) => /<([^<>]+)>/.exec(sender)?.[1] ?? sender
