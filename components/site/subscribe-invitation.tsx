import { strings } from '@/lib/strings/strings'
import { SubscribeForm } from './subscribe-form'

const { subscribe: words } = strings()

/** Below an article: the next ones by mail. */
export function SubscribeInvitation() {
  return (
    <section className="subscribe-invitation" aria-labelledby="part-subscribe">
      <h2 id="part-subscribe">{words.heading}</h2>
      <SubscribeForm />
    </section>
  )
}
