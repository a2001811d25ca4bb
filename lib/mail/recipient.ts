import { env } from '@/lib/env'
import { isForOwner, type MailMessage } from './messages'

/** The address that a mail goes to. */
export const recipientOf = (message: MailMessage): string =>
  isForOwner(message) ? env().ownerEmail : message.to
