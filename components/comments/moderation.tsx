import { Message } from '@/components/site/message'
import { Notice } from '@/components/ui/notice'
import { commentPaths } from '@/lib/comments/addresses'
import type { FoundComment } from '@/lib/comments/find-comment'
import { CommentText } from './comment-text'
import { DecisionForm } from './decision-form'

type Props = {
  token: string
  /** Null when the link leads to no comment, or the database is away. */
  comment: FoundComment | null
  trouble: boolean
}

const titles = {
  held: 'A comment waits for you',
  approved: 'This comment is approved',
  spam: 'This comment is marked as spam',
  deleted: 'This comment is deleted',
}

/** Where the link of the owner's mail leads: the comment, and a button for each decision. */
export function Moderation({ token, comment, trouble }: Props) {
  if (trouble) return <Trouble token={token} />
  if (!comment) return <Unknown />
  const { state, name, website, text, article } = comment
  return (
    <Message title={titles[state]}>
      {state === 'approved' && (
        <p className="lead">
          Readers see it <a href={commentPaths(article).fresh(comment.id)}>below the article</a>.
        </p>
      )}
      <blockquote className="comment-shown">
        <p className="comment-name">
          <bdi lang="">{name}</bdi>
        </p>
        {website && <p className="small">Website: {website}</p>}
        <CommentText text={text} />
        <p className="small">
          On <a href={commentPaths(article).page}>{commentPaths(article).page}</a>
        </p>
      </blockquote>
      <DecisionForm token={token} state={state} />
    </Message>
  )
}

const Trouble = ({ token }: { token: string }) => (
  <Message title={titles.held}>
    <Notice tone="wrong" title="That did not work, and it is our fault">
      <p>Nothing has changed; please press the button again in a minute.</p>
    </Notice>
    <DecisionForm token={token} state="held" />
  </Message>
)

const Unknown = () => (
  <Message title="This link leads to no comment">
    <p className="lead">
      It works for 30 days, and the comment may be gone since. Some mail programs break long links:
      try to copy the whole address from the mail.
    </p>
    <p>
      Whatever waits for you stands on your desk, under <a href="/owner">comments</a>.
    </p>
  </Message>
)
