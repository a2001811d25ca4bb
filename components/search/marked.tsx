import type { SnippetPart } from '@/lib/content/search/snippet'

/** A text with the words that were looked for marked. React escapes each part. */
export function Marked({ parts }: { parts: SnippetPart[] }) {
  let at = 0
  return parts.map(({ text, hit }) => {
    at += text.length
    return hit ? <mark key={at}>{text}</mark> : text
  })
}
