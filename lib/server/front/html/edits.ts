/** One place of a text and what comes there instead. */
export type Edit = { start: number; end: number; text: string }

/** Applies edits to a text. One that lies within another's place is lost with it. */
export function applyEdits(source: string, edits: Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || b.end - a.end)
  const parts: string[] = []
  let done = 0
  for (const { start, end, text } of ordered) {
    if (start < done) continue
    parts.push(source.slice(done, start), text)
    done = end
  }
  return parts.join('') + source.slice(done)
}
