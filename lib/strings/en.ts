import { comments } from './en-comments'

/** The words of the reading side in English. Another language is a file of the same shape. */
export const en = {
  language: { code: 'en', openGraph: 'en_IN' },
  tagline: 'Eat well, and know why',
  description:
    'Nouriva by Ishita: a nutritionist’s articles on food, the gut and the skin, each claim with its source, and a personal diet plan by request.',
  navigation: {
    articles: 'Articles',
    topics: 'Topics',
    about: 'About',
    contact: 'Contact',
    plan: 'Your diet plan',
    privacy: 'Privacy',
    myData: 'Your data',
    disclaimer: 'Disclaimer',
    feed: 'Feed (RSS)',
    subscribe: 'Articles by mail',
    home: 'Home',
    menu: 'Menu',
    skip: 'Skip to the content',
    siteLabel: 'Site',
    moreLabel: 'More of the site',
    breadcrumbLabel: 'Breadcrumb',
  },
  banner: {
    question: 'Ready to take control of your health?',
    action: 'Get your personalized diet plan',
  },
  plan: {
    /** When somebody who confirmed hears from Ishita. A number of days is hers alone to promise. */
    whenAnswered: 'She answers requests in the order in which they come.',
  },
  footer: {
    caution:
      'General information, not medical advice: it does not replace a doctor or a dermatologist who knows you. In an emergency in India call 112.',
  },
  article: {
    inShort: 'In short',
    sources: 'Sources',
    whatWouldChange: 'What would change this',
    author: 'Author',
    published: 'Published',
    updated: 'Updated',
    nextReview: 'Next review',
    topics: 'Topics',
    address: 'Address',
    caution:
      'This article is general information. It cannot know your history or your medicines, and it does not replace a doctor. Never stop a prescribed treatment because of something you read here.',
    andOthers: 'et al.',
    grades: { strong: 'Strong evidence', limited: 'Limited evidence', weak: 'Weak evidence' },
    /** `randomised-trial` → `Randomised trial`. */
    studyType: (code: string) =>
      `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll('-', ' ')}`,
  },
  comments,
  feeds: {
    topicTitle: (topic: string, site: string) => `${topic} · ${site}`,
    asMarkdown: 'This article as Markdown',
  },
  llms: {
    intro:
      'Each link below leads to an article as plain Markdown: who wrote it and when, the text with an evidence grade beside each main claim, and its sources. Please cite the address that the article names.',
    more: 'More',
    general: 'General information, not medical advice.',
  },
}
