import { createHash, randomBytes } from 'node:crypto'

type Facts = { article: string; parentId: string | null; address: string | null; text: string }

/**
 * What makes two comments the same: the same words of the same author at the same place, whatever
 * their spaces and capitals. A double click repeats all of that.
 */
export function contentKey({ article, parentId, address, text }: Facts): Uint8Array<ArrayBuffer> {
  const words = text.toLowerCase().trim().replace(/\s+/gu, ' ')
  const facts = JSON.stringify([article, parentId, address, words])
  return Uint8Array.from(createHash('sha256').update(facts).digest())
}

/** The key of a comment whose words are gone: it equals no other. */
export const blankKey = (): Uint8Array<ArrayBuffer> => Uint8Array.from(randomBytes(32))
