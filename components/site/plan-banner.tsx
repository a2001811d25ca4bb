import { strings } from '@/lib/strings/strings'

const { question, action } = strings().banner

/** The slim invitation above every page. */
export function PlanBanner() {
  return (
    <div className="banner">
      <p className="page">
        {question} <a href="/plan">{action}</a>
      </p>
    </div>
  )
}
