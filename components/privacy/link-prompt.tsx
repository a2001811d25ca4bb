import { TokenForm } from '@/components/plan/token-form'
import { TroubleNotice } from '@/components/plan/trouble-notice'
import { Message } from '@/components/site/message'
import { LinkButton } from '@/components/ui/link-button'

type Props = { state: 'open' | 'used' | 'expired' | 'unknown'; token: string; trouble: boolean }

const dead = {
  used: {
    title: 'This link has been used',
    text: 'Each link opens your data once. If that was you a moment ago, in this browser, the page is still open. Otherwise ask for a new link.',
  },
  expired: {
    title: 'This link has run out',
    text: 'Links to your data work for 30 minutes. You can have a new one at once.',
  },
  unknown: {
    title: 'We do not know this link',
    text: 'Some mail programs break long links. Try to copy the whole address from the mail, or ask for a new link.',
  },
}

/** What a mailed link's page shows. Opening it changes nothing; the button does. */
export function LinkPrompt({ state, token, trouble }: Props) {
  if (state === 'open')
    return (
      <Message title="Open your data">
        <TroubleNotice trouble={trouble ? 'ours' : null} />
        <p className="lead">
          One button opens what we hold about you, in this browser and for 30 minutes.
        </p>
        <TokenForm action="/my-data/open/submit" token={token} label="Show me my data" />
        <p className="small">
          On a computer that others use too, press “Close these pages” when you have finished.
        </p>
      </Message>
    )
  const { title, text } = dead[state]
  return (
    <Message title={title}>
      <p className="lead">{text}</p>
      <p>
        <LinkButton href="/my-data">Ask for a new link</LinkButton>
      </p>
      {state === 'used' && (
        <p>
          <a href="/my-data/view">The page that was opened</a>
        </p>
      )}
    </Message>
  )
}
