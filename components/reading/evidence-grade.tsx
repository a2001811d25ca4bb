import type { Grade } from '@/lib/content/model'

const leaf = 'c0-8 5-13 13-13 0 8-5 13-13 13'
const leafAt = (place: number) => `M${1 + place * 17} 15${leaf}`

const grades: Record<Grade, { label: string; leaves: number }> = {
  strong: { label: 'Strong evidence', leaves: 3 },
  limited: { label: 'Limited evidence', leaves: 2 },
  weak: { label: 'Weak evidence', leaves: 1 },
}

/** A grade in words, with as many of three leaves filled: it never depends on colour. */
export function EvidenceGrade({ grade }: { grade: Grade }) {
  const { label, leaves } = grades[grade]
  const drawn = (from: number, to: number) => [0, 1, 2].slice(from, to).map(leafAt).join('')
  return (
    <span className="grade">
      <svg viewBox="0 0 50 17" aria-hidden="true">
        <path className="grade-on" d={drawn(0, leaves)} />
        {leaves < 3 && <path d={drawn(leaves, 3)} />}
      </svg>
      {label}
    </span>
  )
}
