import { z } from 'zod'
import { emailAddress } from '@/lib/forms/email-address'

/** The one field of “Articles by mail”. Its name is its own: it shares pages with other forms. */
export const subscribeFields = ['articlesTo'] as const
export const subscribeSchema = z.object({ articlesTo: emailAddress() })
