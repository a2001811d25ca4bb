import { Button } from '@/components/ui/button'
import { decidePath, type QueueAsked } from '@/lib/owner/comments/queue-address'

type Props = { asked: QueueAsked; closed: string[]; titles: Map<string, string> }

/** Articles that take no more comments, each with the way back. */
export function ClosedThreads({ asked, closed, titles }: Props) {
  if (closed.length === 0) return null
  return (
    <>
      <h2>Closed for comments</h2>
      <form action={decidePath(asked)} method="post">
        <ul className="desk-list">
          {closed.map((article) => (
            <li className="desk-inline" key={article}>
              <a href={`/articles/${article}`}>{titles.get(article) ?? article}</a>
              <Button name="act" value={`open:${article}`} look="quiet">
                Open again
              </Button>
            </li>
          ))}
        </ul>
      </form>
    </>
  )
}
