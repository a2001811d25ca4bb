import { Message } from '@/components/site/message'
import { strings } from '@/lib/strings/strings'

/** The request is confirmed, now or earlier. When an answer comes is said in the owner's words. */
export function ConfirmedMessage() {
  return (
    <Message title="Thank you, your request is confirmed">
      <p className="lead">Ishita reads what you wrote and replies to you by mail.</p>
      <p>{strings().plan.whenAnswered}</p>
      <p>
        You need not do anything more. If you like, <a href="/articles">read an article</a>{' '}
        meanwhile: each says how good its evidence is.
      </p>
      <p className="small">
        If something changes, or you are unwell, please do not wait for us: see a doctor.
      </p>
    </Message>
  )
}
