import { ConfirmPrompt } from '@/components/plan/confirm-prompt'
import { DeadLinkMessage } from '@/components/plan/dead-link-message'
import { ExpiredPrompt } from '@/components/plan/expired-prompt'

type Props = {
  state: 'unknown' | 'superseded' | 'expired' | 'open'
  token: string
  /** Our fault at the last press: the button stays, with a word that nothing is lost. */
  trouble: boolean
}

/** What a confirm link's page shows, by what the link stands for. */
export function ConfirmState({ state, token, trouble }: Props) {
  if (state === 'open') return <ConfirmPrompt token={token} trouble={trouble} />
  if (state === 'expired') return <ExpiredPrompt token={token} />
  return <DeadLinkMessage superseded={state === 'superseded'} />
}
