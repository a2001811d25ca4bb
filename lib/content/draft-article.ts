type Draft = { title: string; slug: string; today: string; topic: string; author: string }

/** A text in YAML, whatever it holds: JSON's strings are YAML's. */
const quoted = (text: string) => JSON.stringify(text)

/** The day a year later; 29 February becomes 1 March. */
const yearAfter = (day: string) => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() + 1)
  return date.toISOString().slice(0, 10)
}

/** The text of a new article: it passes every check as it is, and says what to put where. */
export const draftArticle = ({ title, slug, today, topic, author }: Draft) => `---
title: ${quoted(title)}
description: "Write here what a reader learns, in 70 to 160 characters. Search engines show this line."
date: ${today}
reviewDue: ${yearAfter(today)}
topics: [${topic}]
author: ${author}
image:
  src: ${slug}.svg
  alt: "A botanical drawing: one turmeric leaf with its ribs. Say here what your own drawing shows."
  caption: "A line below the drawing."
  credit: "Drawing: Nouriva"
keyPoints:
  - "Write the first of exactly three points."
  - "Write the second point."
  - "Write the third point."
callToAction:
  title: "Would you like a plan of your own?"
  text: "One or two sentences that invite the reader to ask for a plan."
draft: true
---

Begin with the reader. What does she see, feel or wonder about?

## The first question

Answer it in short sentences. Put a source behind each claim about health, as docs/editing.md shows.

## Final thoughts

One thing to start with this week.
`
