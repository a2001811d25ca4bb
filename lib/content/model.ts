import type { Root } from 'hast'

/** Strength of the evidence behind a claim. */
export type Grade = 'strong' | 'limited' | 'weak'

/** A compiled body: a tree of elements and the listed components with literal attributes. Data, never code. */
export type Body = Root

export type Heading = { depth: 2 | 3; id: string; text: string }

/** A photo made ready for the page: the same picture in sizes and formats, at addresses of this site. */
export type Photo = {
  /** The best format first, each in several widths as a srcset. */
  sources: { type: string; srcSet: string }[]
  /** A JPEG, or a PNG where it is see-through, for who reads no other. */
  fallback: string
  /** Colours that stand there until it has come: four columns, row by row. None where it is see-through. */
  ground: string[]
}

export type Picture = {
  width: number
  height: number
  alt: string
  caption?: string
  credit?: string
} & (
  | {
      /** The address of the drawing, an SVG file that follows light and dark. */
      drawing: string
      photo?: undefined
    }
  | { photo: Photo; drawing?: undefined }
)

/** The picture that other sites show beside a link to a page. */
export type OpenGraphImage = { path: string; width: number; height: number; alt: string }

export type TopicLink = { slug: string; title: string; path: string }
export type AuthorLink = { slug: string; name: string }

/** What lists show of an article; it has no body. Dates are ISO 8601 days (2024-08-25). */
export type ArticleCard = {
  slug: string
  path: string
  title: string
  description: string
  date: string
  updated?: string
  topics: TopicLink[]
  author: AuthorLink
  /** Whole minutes at 200 words a minute, at least 1. */
  readingMinutes: number
  /** The series that it belongs to, and its place in it from 1. */
  series?: { name: string; part: number }
}

export type Reference = {
  id: string
  /** Place in the article's list, from 1, in order of first citation. */
  number: number
  title: string
  authors?: string
  year: number
  source: string
  /** Where it can be read: https://doi.org/… or the authority's page. */
  url: string
  doi?: string
  studyType: string
  finding: string
  /** What its retraction says, if it was retracted. */
  retracted?: string
  /** How many times the article cites it: one back-link each. */
  citations: number
}

export type Article = ArticleCard & {
  picture: Picture
  openGraph: OpenGraphImage
  keyPoints: string[]
  callToAction: { title: string; text: string }
  reviewDue?: string
  headings: Heading[]
  references: Reference[]
  body: Body
}

export type Topic = TopicLink & { description: string; body: Body; articles: ArticleCard[] }
export type Author = AuthorLink & { description: string; body: Body }
/** A standing page such as /about. */
export type Page = { slug: string; title: string; description: string; updated: string; body: Body }
