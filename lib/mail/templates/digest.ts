import { myDataLine } from './footer-lines'
import type { Letter } from './letter'

type Listed = { title: string; path: string; description: string }

/** What is new since the last one. */
export const digestLetter = (given: {
  articles: Listed[]
  more: number
  siteUrl: string
  preferences: string
  leave: string
}): Letter => {
  const { articles, more, siteUrl } = given
  const several = articles.length + more > 1
  return {
    subject: several ? 'New articles at Nouriva' : 'A new article at Nouriva',
    greeting: 'Hello,',
    parts: [
      several ? 'these articles are new on the site:' : 'there is a new article on the site:',
      ...articles.map(({ title, path, description }) => ({
        title,
        href: `${siteUrl}${path}`,
        description,
      })),
      ...(more > 0
        ? [
            {
              says: `And ${more} more are in the list of all articles:`,
              href: `${siteUrl}/articles`,
            },
          ]
        : []),
    ],
    footer: [
      'You have this mail because you asked for articles by mail and confirmed it. They are general information, not medical advice.',
      {
        says: 'Choose your topics, or have a break of 30 days:',
        href: given.preferences,
        label: 'your preferences',
      },
      { says: 'Get no more of these mails:', href: given.leave, label: 'unsubscribe' },
      myDataLine(siteUrl),
    ],
  }
}
