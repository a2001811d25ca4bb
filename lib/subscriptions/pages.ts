/** The words in the head of each page about articles by mail. */
export const subscribePage = {
  path: '/subscribe',
  title: 'Articles by mail',
  description:
    'New articles from Nouriva in your inbox: one mail a week at most, only when there is something new, and a link to leave in every one.',
}

export const askedPage = {
  path: '/subscribe/sent',
  title: 'Check your inbox',
  description:
    'One mail is on its way to you. Open it and confirm that you want new articles at this address.',
}

export const confirmPage = {
  path: '/subscribe/confirm',
  title: 'Confirm your wish',
  description:
    'One button confirms that you want new articles from Nouriva at this address, once a week at most.',
}

export const subscribedPage = {
  path: '/subscribe/confirmed',
  title: 'You get articles by mail',
  description:
    'Thank you. The next new article comes to your inbox on a Saturday morning, with a link to leave in every mail.',
}

export const preferencesPage = {
  path: '/preferences',
  title: 'Your articles by mail',
  description:
    'Choose the topics that you want articles about, have a break of 30 days, or get no more of these mails.',
}

export const leavePage = {
  path: '/unsubscribe',
  title: 'Get no more articles by mail',
  description:
    'One button ends the articles by mail from Nouriva at once, with no questions asked.',
}

/** The address of a page that a token opens. */
export const withToken = (page: { path: string }, token: string, more = {}): string =>
  `${page.path}?${new URLSearchParams({ token, ...more })}`
