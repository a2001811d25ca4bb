import { Message } from '@/components/site/message'
import { LinkButton } from '@/components/ui/link-button'
import { SubscribedMessage } from './subscribed-message'
import { TokenButton } from './token-button'
import { TroubleNotice } from './trouble-notice'
import { UnknownLink } from './unknown-link'

type Props = {
  /** With the token of the subscriber's own page, where that is known. */
  ask: { state: 'unknown' | 'expired' | 'open' | 'confirmed'; preferences?: string }
  token: string
  /** Our fault at the last press. */
  trouble: boolean
}

/** The page behind the link that confirms, by what the link stands for. */
export function AskState({ ask, token, trouble }: Props) {
  const { state, preferences } = ask
  if (state === 'confirmed') return <SubscribedMessage preferences={preferences} />
  if (state === 'unknown') return <UnknownLink />
  if (state === 'expired')
    return (
      <Message title="This link has run out">
        <p className="lead">
          Links to confirm work for 72 hours. Type your address once more, and a new one comes.
        </p>
        <LinkButton href="/subscribe">Articles by mail</LinkButton>
      </Message>
    )
  return (
    <Message title="One press, and articles come to you">
      {trouble && <TroubleNotice />}
      <p className="lead">Please confirm that you want new articles at this address.</p>
      <TokenButton action="/subscribe/confirm/submit" token={token} label="Yes, send me articles" />
      <p className="small">
        It was not you? Then close this page. Without your press you get no articles.
      </p>
    </Message>
  )
}
