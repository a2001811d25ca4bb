import { comments } from './en-comments'

/**
 * The words of the reading side in English. Another language is a file of the same shape. In a sentence,
 * `[words](/address)` is a link, `_words_` are in italics and `{name}` is filled in: components/ui/sentence.tsx.
 */
export const en = {
  language: { code: 'en', openGraph: 'en_IN', dates: 'en-GB' },
  tagline: 'Eat well, and know why',
  description:
    'Nouriva by Ishita: a nutritionist’s articles on food, the gut and the skin, each claim with its source, and a personal diet plan by request.',
  siteImage: 'A drawing of a turmeric plant with its root.',
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
  subscribe: {
    heading: 'New articles by mail',
    address: 'Your email address',
    action: 'Send me articles',
  },
  footer: {
    caution:
      'General information, not medical advice: it does not replace a doctor or a dermatologist who knows you. In an emergency in India call 112.',
  },
  home: {
    lead: 'Ishita is a nutritionist. Here she writes about food, the gut and the skin: what studies found, how sure they are, and what that means in an Indian kitchen.',
    plant: 'Turmeric, _Curcuma longa_. The part we cook with is the part that never shows.',
    newest: 'Newest reading',
    allArticles: 'All articles',
    evidenceTitle: 'Every claim shows its leaves',
    evidenceLead:
      'Main claims here carry a grade, a source you can open, and a line on what would change our mind.',
    evidence: {
      strong: 'Several good studies agree.',
      limited: 'Good research, but small or mixed.',
      weak: 'A popular claim with little behind it.',
    },
    planTitle: 'A plan that fits your own kitchen',
    planText:
      'Tell Ishita your goal, confirm by mail, and she replies to you herself. No quick fixes, and no promises that food cannot keep.',
  },
  lists: {
    articles: 'Articles',
    articlesPage: (page: number) => `Articles, page ${page}`,
    articlesDescription:
      'All articles of Nouriva, newest first: food, gut and skin, each claim with its source and an honest word on how good the evidence is.',
    articlesLead: 'Newest first, each with its sources.',
    minutes: (minutes: number) => `${minutes} min read`,
    byTopic: 'By topic',
    newest: 'Newest',
    topicsLead: 'What we write about.',
    topicsDescription:
      'What Nouriva writes about: the topics of our articles on food and health, each with a word on what you will find there.',
    onTopic: 'Articles on this topic',
    topicFeed:
      'New articles on this topic come to your feed reader by [the feed of this topic (RSS)]({path}).',
    byAuthor: (name: string) => `Articles by ${name}`,
    siteFeed: 'New articles come to your feed reader by [our feed (RSS)](/feed.xml).',
    pagination: {
      label: 'Pages of the list',
      page: (number: number) => `Page ${number}`,
      newer: 'Newer',
      older: 'Older',
    },
  },
  article: {
    inShort: 'In short',
    contents: 'In this article',
    sources: 'Sources',
    source: (number = '') => `Source ${number}`,
    reviewDue: 'We look at this article and its sources again by {day}.',
    /** Before the numbers of the places that name a source. */
    inTheText: 'In the text',
    retracted: 'This study was retracted:',
    findingsTitle: 'What each source found',
    findingsOf: (title: string) => `What each source found: ${title}`,
    findingsLead:
      'Of the sources of {article}: in our own words, with the figures that matter, under the numbers that they have there.',
    findingsDescription: (title: string) =>
      `The sources of “${title}”, what kind of study each is, and what it found.`,
    backToArticle: 'Back to the article',
    whatWouldChange: 'What would change this',
    author: 'Author',
    by: 'By {author}',
    published: 'Published',
    updated: 'Updated',
    updatedOn: 'Updated {day}',
    changedOn: 'Last changed on {day}',
    nextReview: 'Next review',
    topics: 'Topics',
    address: 'Address',
    caution:
      'This article is general information. It cannot know your history or your medicines, and it does not replace a doctor. Never stop a prescribed treatment because of something you read here.',
    cautionLinked:
      'This article is general information. It cannot know your history or your medicines, and it does not replace a doctor. Please read our [disclaimer](/disclaimer), and never stop a prescribed treatment because of something you read here.',
    exploreMore: 'Explore more',
    exploreTopics: 'Or choose a topic:',
    alsoAbout: (topics: string) => `Also about ${topics}`,
    series: 'Series',
    seriesLabel: (name: string) => `The series ${name}`,
    previous: 'Before this',
    next: 'Next in the series',
    recipe: (title: string) => `Recipe: ${title}`,
    serves: 'Serves',
    time: 'Time',
    table: 'Table',
    andOthers: 'et al.',
    grades: { strong: 'Strong evidence', limited: 'Limited evidence', weak: 'Weak evidence' },
    /** `randomised-trial` → `Randomised trial`. */
    studyType: (code: string) =>
      `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll('-', ' ')}`,
  },
  preview: {
    title: 'This is a preview',
    text: 'Only people who have this link see the article here. The link works until {until} in India. Please do not pass it on in public.',
  },
  search: {
    title: 'Search',
    titleFor: (query: string) => `Search: ${query}`,
    description:
      'Search the articles of Nouriva by food, complaint or question, in English or in kitchen Hindi; slips of the keyboard are forgiven.',
    field: 'Search articles',
    largeField: 'Words to look for',
    button: 'Search',
    help: 'Type a food, a complaint or a question, in English or the way you say it at home. A slip of the finger does no harm.',
    examplesLabel: 'For example',
    examples: ['dahi', 'pimples', 'fibre', 'neend', 'blood sugar', 'kabz'],
    readAs: 'No article says “{typed}”, so this looks for {read}.',
    found: (total: number, shown: number) =>
      total > shown
        ? `${total} articles; here are the best ${shown}. Another word narrows them.`
        : `${total === 1 ? 'One article' : `${total} articles`}.`,
    also: (words: string[]) => `Also looked for: ${words.join(', ')}.`,
    under: 'Under {heading}',
    nothing: (query: string) => `No article has “${query}” yet.`,
    meant: 'Did you mean {query}?',
    nothingHelp:
      'One plain word often finds more than a sentence: a food, or what troubles you. Or look through the topics below.',
  },
  /** Beside a field that people do not see and programs fill in. */
  leaveEmpty: 'Leave this empty',
  missing: {
    title: 'This page is not here',
    description:
      'There is no page at this address. Here are the newest articles, the topics and other ways on.',
    lead: 'The address may hold a slip, or the page has moved or gone. Nothing is wrong on your side.',
    ways: 'You could go [home](/), look through [all articles](/articles), or [ask for a diet plan](/plan). Or look for it:',
    nearest: 'Did you mean',
    newest: 'Newest articles',
    topics: 'Topics',
  },
  trouble: {
    title: 'Something went wrong on our side',
    description: 'A fault of ours kept this page from you. Please try again in a minute.',
    lead: 'You did nothing wrong, and nothing you typed was at fault. Please try again in a minute.',
    form: 'If you were sending a form, go back in your browser: what you typed should still be there. Or start from [the home page](/).',
    kept: {
      title: 'That did not work, and it is our fault',
      lead: 'We could not save it. Nothing you typed is lost: this page holds all of it. Leave it open, and press the button in a minute.',
      written: (nth: number, of: number) =>
        of === 1 ? 'What you wrote' : `What you wrote (${nth} of ${of})`,
      again: 'Try again',
    },
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
