import type { ReactNode } from 'react'
import '@/components/plan/plan.css'
import '@/components/plan/step.css'
import '@/components/plan/pages.css'

/** Adds only the funnel's own style sheet. */
export default function PlanLayout({ children }: { children: ReactNode }) {
  return children
}
