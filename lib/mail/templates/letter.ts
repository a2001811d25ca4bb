/** A sentence that ends in a link. In the text part, and without a label, the address itself is read. */
export type Pointer = { says: string; href: string; label?: string }

export type Part =
  /** A paragraph. */
  | string
  | Pointer
  /** The one thing to do: a large link. */
  | { action: string; href: string }
  | { points: string[] }
  | { title: string; href: string; description: string }

/** What a mail says, once, for both its parts: to-text.ts and letter-sheet.tsx make text and HTML of it. */
export type Letter = {
  subject: string
  greeting: string
  parts: Part[]
  /** Why the mail came and where what is held can be seen, below the letter itself. */
  footer: (string | Pointer)[]
}
