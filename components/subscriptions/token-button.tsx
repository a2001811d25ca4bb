import { Button } from '@/components/ui/button'

type Props = {
  action: string
  token: string
  label: string
  /** What the button stands for, where a handler knows several. */
  act?: string
}

/** One button. Opening a mailed link changes nothing, for mail scanners open links too; pressing does. */
export function TokenButton({ action, token, label, act }: Props) {
  return (
    <form action={action} method="post">
      <input type="hidden" name="token" value={token} />
      <Button name={act && 'act'} value={act}>
        {label}
      </Button>
    </form>
  )
}
