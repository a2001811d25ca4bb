import { commentAddresses, eraseComments, exportComments } from '@/lib/comments/person'
import { purgeComments, TAKEN_AWAY_DAYS } from '@/lib/comments/purge-comments'
import type { Area } from '@/lib/privacy/area'
import { longDate } from '@/lib/privacy/long-date'

const states: Record<string, string> = {
  held: 'waits for approval',
  approved: 'shown',
  spam: 'not shown',
  deleted: 'not shown',
}

/** Comments below articles, found by the address they were written with. */
export const comments: Area = {
  name: 'comments',
  tables: ['comments'],
  async find(address) {
    const found = await exportComments(address)
    return found.map(({ article, name, website, text, state, writtenAt }) => ({
      title: 'A comment',
      facts: [
        { label: 'Below the article', text: article },
        { label: 'Written', text: longDate(new Date(writtenAt)) },
        { label: 'Name', text: name },
        ...(website ? [{ label: 'Website', text: website }] : []),
        { label: 'Comment', text },
        { label: 'State', text: states[state] ?? state },
      ],
    }))
  },
  holds: async (tx, address) => (await tx.comment.count({ where: { address } })) > 0,
  export: exportComments,
  async erase(tx, address) {
    await eraseComments(tx, address)
  },
  addresses: commentAddresses,
  expiries: [
    {
      what: `comments that were spam or deleted, after ${TAKEN_AWAY_DAYS} days`,
      remove: purgeComments,
    },
  ],
}
