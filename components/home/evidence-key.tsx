import { EvidenceGrade } from '@/components/reading/evidence-grade'

const meanings = [
  ['strong', 'Several good studies agree.'],
  ['limited', 'Good research, but small or mixed.'],
  ['weak', 'A popular claim with little behind it.'],
] as const

/** How to read the grades that articles give their claims. */
export function EvidenceKey() {
  return (
    <section className="part" aria-labelledby="part-evidence">
      <h2 id="part-evidence">Every claim shows its leaves</h2>
      <p className="lead">
        Main claims here carry a grade, a source you can open, and a line on what would change our
        mind.
      </p>
      <ul className="evidence-key">
        {meanings.map(([grade, meaning]) => (
          <li key={grade}>
            <EvidenceGrade grade={grade} />
            <p>{meaning}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
