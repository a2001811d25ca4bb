import { Button } from '@/components/ui/button'

type Props = { action: string; token: string; label: string }

/** One large button. Opening a link changes nothing, for mail scanners open links too; pressing does. */
export function TokenForm({ action, token, label }: Props) {
  return (
    <form className="one-button" action={action} method="post">
      <input type="hidden" name="token" value={token} />
      <Button>{label}</Button>
    </form>
  )
}
