import { moderationPage } from './pages'

const paged = (path: string, number: number) => (number > 1 ? `${path}?comments=${number}` : path)

/** The form, or what was wrong in it: the part of the page that a refused comment leads to. */
export const RESPOND = 'respond'

/** Where the comments of an article are, and what belongs to them. */
export const commentPaths = (article: string) => {
  const page = `/articles/${article}`
  return {
    page,
    list: `${page}#comments`,
    /** A page of the comments, from 1. */
    listPage: (number: number) => `${paged(page, number)}#comments`,
    respond: `${page}#${RESPOND}`,
    /** Where the form is sent; the browser keeps the fragment, and so shows a refused form at once. */
    submit: `${page}/comments/submit#${RESPOND}`,
    /** After sending: the notice that it waits. */
    held: `${page}?comment=held#comments`,
    feed: `${page}/comments/feed.xml`,
    replyTo: (id: string) => `${page}?reply=${id}#${RESPOND}`,
    one: (id: string, number: number) => `${paged(page, number)}#comment-${id}`,
    /** The same on a page made anew, for who has just decided: a kept one may be a minute old. */
    fresh: (id: string) => `${page}?comment=${id}#comment-${id}`,
  }
}

/** The page where the owner decides about one comment. */
export const moderatePath = (token: string) =>
  `${moderationPage.path}?${new URLSearchParams({ token })}`
