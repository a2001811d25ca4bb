import { SubscribeForm } from './subscribe-form'

/** Below an article: the next ones by mail. */
export function SubscribeInvitation() {
  return (
    <section className="subscribe-invitation" aria-labelledby="part-subscribe">
      <h2 id="part-subscribe">New articles by mail</h2>
      <SubscribeForm />
    </section>
  )
}
