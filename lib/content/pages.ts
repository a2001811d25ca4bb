import { readDocument } from './current'
import type { Page } from './model'

/** A standing page: about, contact, privacy or disclaimer; null when there is none of that name. */
export const findPage = (slug: string): Promise<Page | null> => readDocument('page', slug)
