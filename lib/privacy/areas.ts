import type { Area } from './area'
import { comments } from './areas/comments'
import { deskNotes } from './areas/desk-notes'
import { drafts } from './areas/drafts'
import { limits } from './areas/limits'
import { mails } from './areas/mails'
import { myDataLinks } from './areas/my-data-links'
import { requests } from './areas/requests'
import { subscriptions } from './areas/subscriptions'

/**
 * Everything that holds personal data, and the only list of it. Mails come first: they are found by
 * the lead that they are about.
 */
export const areas: readonly Area[] = [
  mails,
  requests,
  deskNotes,
  drafts,
  subscriptions,
  comments,
  myDataLinks,
  limits,
]
