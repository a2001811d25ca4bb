import { LongDate } from '@/components/reading/long-date'
import { commentPaths } from '@/lib/comments/addresses'
import type { ShownComment } from '@/lib/comments/list-comments'
import { dayInIndia } from '@/lib/content/moment'
import { strings } from '@/lib/strings/strings'
import { CommentText } from './comment-text'
import { Initial } from './initial'

const words = strings().comments

type Props = {
  article: string
  comment: ShownComment
  /** The page of comments on which it stands. */
  page: number
  /** Whether it leads to the form for a reply to it. */
  answerable: boolean
}

/**
 * One comment. Its language is unknown and its direction is its own, so that nothing in it turns the
 * page around it.
 */
export function Comment({ article, comment, page, answerable }: Props) {
  const { id, name, text, at, byOwner } = comment
  const paths = commentPaths(article)
  return (
    <article className="comment" id={`comment-${id}`}>
      <header>
        <Initial name={name} byOwner={byOwner} />
        <p className="comment-name">
          <Name {...comment} />
          {byOwner && <span className="comment-tag">{words.byOwner}</span>}
        </p>
        <p className="comment-day">
          <a href={paths.one(id, page)}>
            <span className="sr-only">{words.link(name)}</span>
            <LongDate day={dayInIndia(at)} />
          </a>
        </p>
      </header>
      <CommentText text={text} />
      {answerable && (
        <p className="comment-reply">
          <a href={paths.replyTo(id)} rel="nofollow">
            {words.reply}
            <span className="sr-only">{words.replyTo(name)}</span>
          </a>
        </p>
      )}
    </article>
  )
}

function Name({ name, website }: ShownComment) {
  const shown = <bdi lang="">{name}</bdi>
  if (!website) return shown
  return (
    <a href={website} rel="nofollow ugc">
      {shown}
    </a>
  )
}
