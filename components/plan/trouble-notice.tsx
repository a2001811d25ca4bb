import { Notice } from '@/components/ui/notice'
import type { FormState } from '@/lib/forms/refused-state'

const words = {
  ours: {
    title: 'That did not work, and it is our fault',
    text: 'Nothing you typed is lost; please press the button again in a minute.',
  },
  busy: {
    title: 'Please wait a little',
    text: 'Many forms have come from your network in a short time. Nothing you typed is lost; please press the button again later.',
  },
}

/** Why a form came back though nothing in it is wrong. */
export function TroubleNotice({ trouble }: Pick<FormState, 'trouble'>) {
  if (!trouble) return null
  const { title, text } = words[trouble]
  return (
    <Notice tone="wrong" title={title}>
      <p>{text}</p>
    </Notice>
  )
}
