/** What a check tells an editor. An error refuses the publication; advice is only printed. */
export type Finding = {
  level: 'error' | 'advice'
  /** Seen from the project's folder, such as content/articles/one.mdx. */
  file: string
  /** Line of the file, from 1. Left open where only the field is known: locate-findings.ts fills it in. */
  line?: number
  /** The field of the front matter, with dots: image.alt. */
  field?: string
  says: string
}
