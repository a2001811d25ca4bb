import { random } from './random'
import {
  adjectives,
  beginnings,
  ends,
  foods,
  middles,
  nouns,
  people,
  subjects,
  verbs,
} from './vocabulary'

/** What a synthetic article may name. The defaults are of this project's own content/. */
export type Surroundings = {
  topics: string[]
  author: string
  references: string[]
  /** Its drawing in content/images. */
  drawing: string
}

const ownContent: Surroundings = {
  topics: ['gut-health', 'skin-health', 'everyday-eating', 'stress-and-sleep'],
  author: 'ishita',
  references: ['bischoff-2014', 'marco-2021', 'so-2018', 'efsa-2010'],
  drawing: 'gut-skin-connection.svg',
}

export type SyntheticArticle = {
  slug: string
  title: string
  description: string
  date: string
  topics: string[]
  keyPoints: string[]
  /** The words below the front matter, and the whole file. */
  body: string
  text: string
}

const SECTIONS = 8
/** Each article takes a seventh of the subjects and foods for its own, so that articles differ. */
const THEMES = 7

export const syntheticSlug = (number: number) => `synthetic-${String(number).padStart(5, '0')}`

/**
 * One article of about 930 words, with claims, sources, lists, tables and a box, always the same for the same number and seed. Frequent words are
 * frequent in it, and some names stand in few articles or only in this one.
 */
export function syntheticArticle(
  number: number,
  seed = 1,
  around: Surroundings = ownContent,
): SyntheticArticle {
  const { pick, often, below } = random(seed * 1_000_003 + number)
  const theme = <T>(list: T[]) => list.filter((_, place) => place % THEMES === number % THEMES)
  const food = () => (below(3) ? pick(theme(foods)) : often(foods))
  const subject = () => (below(3) ? pick(theme(subjects)) : often(subjects))
  const name = () => pick(beginnings) + pick(middles) + pick(ends)
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
  const cite = () => `<Cite id="${pick(around.references)}" />`
  const sentences = [
    () =>
      `Many ${often(people)} ${often(verbs)} ${food()} with ${often(adjectives)} ${food()} on most days.`,
    () =>
      `In one ${often(nouns)} from ${capital(name())}, ${below(900) + 20} ${often(people)} kept a ${often(adjectives)} ${often(nouns)} for ${below(20) + 2} weeks.`,
    () =>
      `The ${often(nouns)} for ${subject()} was ${often(adjectives)}, and ${subject()} did not ${often(verbs)}.`,
    () => `You can ${often(verbs)} a katori of ${food()} and ${often(verbs)} the ${food()} slowly.`,
    () =>
      `Nobody knows yet whether ${food()} can ${often(verbs)} ${subject()} in ${often(people)}.`,
    () =>
      `A ${often(adjectives)} plate of ${food()}, ${food()} and ${food()} is a good start for your ${subject()}.`,
  ]
  const sentence = () => pick(sentences)()
  const prose = (count: number) => Array.from({ length: count }, sentence).join(' ')
  const section = (place: number) => {
    const block = [
      `- ${capital(food())} with ${food()}\n- ${capital(food())} for ${subject()}`,
      `| Food | Portion |\n|---|---|\n| ${food()} | ${below(90) + 10} g |\n| ${food()} | ${below(90) + 10} g |`,
      `<Claim grade="limited" change="A larger trial over several months.">\n\n${sentence()}${cite()}\n\n</Claim>`,
    ][place % 3]
    return `## ${capital(subject())} and ${often(adjectives)} ${food()}\n\n${prose(5)}${cite()}\n\n${prose(3)}\n\n${block}\n`
  }
  const title = `${capital(food())}, ${food()} and your ${subject()}: ${often(adjectives)} notes ${number}`
  const date = new Date(Date.UTC(2012, 0, 1 + (number % 5000))).toISOString().slice(0, 10)
  const topics = [...new Set([pick(around.topics), often(around.topics)])]
  const description = `What ${people[number % people.length]} were told about ${food()} and ${subject()}, what the studies found, and how sure that is.`
  const keyPoints = [
    `${capital(food())} may ${often(verbs)} ${subject()} a little`,
    `The ${often(nouns)} is ${often(adjectives)} so far`,
    `A ${often(adjectives)} ${often(nouns)} of ${food()} is enough`,
  ]
  // Each source is cited by somebody: one that nobody cites is refused.
  const own = `<Cite id="${around.references[number % around.references.length]}" />`
  const sections = Array.from({ length: SECTIONS }, (_, place) => section(place)).join('\n')
  const box = `<Callout kind="doctor" title="When to see a doctor">\n\n${prose(2)}\n\n</Callout>`
  const body = `${prose(4)} **${sentence()}** [All articles](/articles).${own}\n\n${sections}\n${box}\n`
  const slug = syntheticSlug(number)
  const text = `---
title: "${title}"
description: "${description}"
date: ${date}
topics: [${topics.join(', ')}]
author: ${around.author}
image: { src: ${around.drawing}, alt: "A synthetic drawing for measurements" }
keyPoints: [${keyPoints.map((point) => `"${point}"`).join(', ')}]
callToAction: { title: "Ready to begin?", text: "A sentence that invites you to ask for a plan." }
aliases: ["/old/${slug}"]
draft: false
---
${body}`
  return { slug, title, description, date, topics, keyPoints, body, text }
}
