import type { ReactNode } from 'react'
import type { Grade } from '@/lib/content/model'
import { strings } from '@/lib/strings/strings'
import { EvidenceGrade } from './evidence-grade'

type Props = { grade: Grade; change: string; children?: ReactNode }

/** A claim, how good its evidence is, and what would change our judgement. */
export function Claim({ grade, change, children }: Props) {
  return (
    <div className="claim">
      <EvidenceGrade grade={grade} />
      {children}
      <details>
        <summary>{strings().article.whatWouldChange}</summary>
        <p>{change}</p>
      </details>
    </div>
  )
}
