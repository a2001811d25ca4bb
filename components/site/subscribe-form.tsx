import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import { strings } from '@/lib/strings/strings'
import { currentSubscribeText, subscribeTexts } from '@/lib/subscriptions/consent-texts'
import { Trap } from './trap'

const { subscribe: words } = strings()

type Props = {
  /** What was typed before a refusal. */
  typed?: string
  error?: string
  /** The trap's stamp of a refused form. */
  stamp?: string
}

/** Articles by mail: one field. Its name is its own, because an article's page has other forms. */
export function SubscribeForm({ typed, error, stamp }: Props) {
  return (
    <form className="form subscribe-form" action="/subscribe/submit" method="post" noValidate>
      <Trap form="subscribe" kept={stamp} />
      <TextInput
        name="articlesTo"
        type="email"
        label={words.address}
        hint={subscribeTexts[currentSubscribeText]}
        error={error}
        defaultValue={typed}
        autoComplete="email"
      />
      <Button>{words.action}</Button>
    </form>
  )
}
