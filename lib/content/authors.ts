import { readDocument } from './current'
import type { Author } from './model'

/** An author's page; null when there is none of that name. */
export const findAuthor = (slug: string): Promise<Author | null> => readDocument('author', slug)
