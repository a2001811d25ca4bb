import { EvidenceGrade } from '@/components/reading/evidence-grade'
import { strings } from '@/lib/strings/strings'

const words = strings().home
const grades = ['strong', 'limited', 'weak'] as const

/** How to read the grades that articles give their claims. */
export function EvidenceKey() {
  return (
    <section className="part" aria-labelledby="part-evidence">
      <h2 id="part-evidence">{words.evidenceTitle}</h2>
      <p className="lead">{words.evidenceLead}</p>
      <ul className="evidence-key">
        {grades.map((grade) => (
          <li key={grade}>
            <EvidenceGrade grade={grade} />
            <p>{words.evidence[grade]}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
