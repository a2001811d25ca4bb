import type { Grade } from '@/lib/content/model'
import { strings } from '@/lib/strings/strings'

const leaf = 'c0-8 5-13 13-13 0 8-5 13-13 13'
const leafAt = (place: number) => `M${1 + place * 17} 15${leaf}`

const leavesOf: Record<Grade, number> = { strong: 3, limited: 2, weak: 1 }

/** A grade in words, with as many of three leaves filled: it never depends on colour. */
export function EvidenceGrade({ grade }: { grade: Grade }) {
  const leaves = leavesOf[grade]
  const drawn = (from: number, to: number) => [0, 1, 2].slice(from, to).map(leafAt).join('')
  return (
    <span className="grade">
      <svg viewBox="0 0 50 17" aria-hidden="true">
        <path className="grade-on" d={drawn(0, leaves)} />
        {leaves < 3 && <path d={drawn(leaves, 3)} />}
      </svg>
      {strings().article.grades[grade]}
    </span>
  )
}
