import { LinkButton } from '@/components/ui/link-button'
import { strings } from '@/lib/strings/strings'

type Props = { title: string; text: string }

/** The closing call to action: ask for a plan. */
export function PlanInvitation({ title, text }: Props) {
  return (
    <section className="invitation" aria-labelledby="part-invitation">
      <h2 id="part-invitation">{title}</h2>
      <p>{text}</p>
      <LinkButton href="/plan">{strings().banner.action}</LinkButton>
    </section>
  )
}
