import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { decidePath, type QueueAsked } from '@/lib/owner/comments/queue-address'

const words: Record<string, string> = {
  undo: 'It is as it was before.',
  reply: 'Your answer stands below the article within a minute.',
  close: 'That article takes no more comments. Those that are there stay.',
  open: 'That article takes comments again.',
}
const decided: Record<string, string> = {
  approve: 'approved. It shows below the article within a minute',
  spam: 'marked as spam',
  delete: 'deleted',
}

/** What has just been done, with the way back. */
export function QueueDone({
  asked,
  done,
  ids,
}: {
  asked: QueueAsked
  done?: string
  ids?: string
}) {
  if (!done) return null
  const count = ids ? ids.split(',').length : 0
  const verb = decided[done]
  if (!verb) return words[done] ? <Said>{words[done]}</Said> : null
  if (count === 0) return <Said>Nothing had to be changed.</Said>
  return (
    <Notice title="Done">
      <p>
        {count === 1 ? 'One comment is' : `${count} comments are`} {verb}.
      </p>
      <form className="desk-inline" action={decidePath(asked)} method="post">
        <input type="hidden" name="ids" value={ids} />
        <Button name="act" value="undo" look="quiet">
          Undo
        </Button>
      </form>
    </Notice>
  )
}

const Said = ({ children }: { children: string }) => (
  <Notice title="Done">
    <p>{children}</p>
  </Notice>
)
