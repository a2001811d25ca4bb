import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { reasonWords } from '@/lib/mail/reason-words'

/** Says that mails wait, why, and what to do. Nothing where none does. */
export function HeldBanner({ count, reason }: { count: number; reason: string | null }) {
  if (count === 0) return null
  return (
    <Notice
      tone="wrong"
      title={count === 1 ? 'One mail is held back' : `${count} mails are held back`}
    >
      {reason && <p>{reasonWords(reason)}</p>}
      <p>Nothing is lost. Once it is put right, send them on:</p>
      <form action="/owner/mail/retry-all" method="post">
        <p className="desk-inline">
          <Button look="quiet">Try all of them again</Button>
        </p>
      </form>
    </Notice>
  )
}
