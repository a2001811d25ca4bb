import type { PageFacts } from '@/lib/site'

/** The words in the head of each page about a person's own data. */
export const myDataPage = {
  path: '/my-data',
  title: 'Your data',
  description:
    'See what Nouriva holds about you, take it with you, correct it, take back a consent or have everything erased.',
}

const behindLink = (path: string, title: string): PageFacts => ({
  path,
  title,
  description:
    'A page that only the reader of a mail from Nouriva can open: what is held about one address.',
  unlisted: true,
})

export const myDataSentPage = behindLink('/my-data/sent', 'Check your inbox')
export const myDataOpenPage = behindLink('/my-data/open', 'Open your data')
export const myDataViewPage = behindLink('/my-data/view', 'What we hold about you')
export const myDataErasePage = behindLink('/my-data/erase', 'Erase everything?')
export const myDataErasedPage = behindLink('/my-data/erased', 'Everything is erased')
