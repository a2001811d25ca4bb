import type { Letter } from './letter'

/** Shows the owner a comment, and leads to the page where she decides. Its author's address is not in it. */
export const commentHeldLetter = (given: {
  name: string
  /** The article's title. */
  title: string
  /** The comment's words, line by line, without links. */
  excerpt: string[]
  manyLinks: number
  waiting: number
  link: string
}): Letter => ({
  subject: 'A comment waits for you',
  greeting: 'Hello Ishita,',
  parts: [
    `${given.name || 'Somebody'} wrote below “${given.title}”:`,
    ...quoted(given.excerpt),
    ...remarks(given),
    { action: 'Read it and decide', href: given.link },
    'There you approve it, mark it as spam or delete it. Opening the page changes nothing.',
  ],
  footer: [
    'You have this mail because you are the owner of the site. Comments are shown only after you approve them. The link works for 30 days: please do not pass this mail on.',
  ],
})

const quoted = (lines: string[]) =>
  lines.map((line, place) => {
    const opening = place === 0 ? '“' : ''
    const closing = place === lines.length - 1 ? '”' : ''
    return `${opening}${line}${closing}`
  })

function remarks({ manyLinks, waiting }: { manyLinks: number; waiting: number }): string[] {
  const lines: string[] = []
  if (manyLinks > 0) lines.push(`It holds ${manyLinks} links, as advertising often does.`)
  if (waiting > 1) lines.push(`With this one, ${waiting} comments wait for you.`)
  return lines
}
