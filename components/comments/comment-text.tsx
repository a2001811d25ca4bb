import { Fragment } from 'react'
import { type Piece, textPieces } from '@/lib/comments/text-pieces'

/** A comment's words: paragraphs, lines, and links that pass on no trust. Nothing in it is markup. */
export function CommentText({ text }: { text: string }) {
  return (
    <div className="comment-text" lang="">
      {keyed(textPieces(text)).map(([key, lines]) => (
        <p key={key} dir="auto">
          {keyed(lines).map(([line, pieces]) => (
            <Fragment key={line}>
              {line > 0 && <br />}
              {keyed(pieces).map(([place, piece]) => (
                <Fragment key={place}>{show(piece)}</Fragment>
              ))}
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  )
}

/** Parts of a text have no other name than their place. */
const keyed = <T,>(parts: T[]): [number, T][] => parts.map((part, place) => [place, part])

const show = (piece: Piece) =>
  typeof piece === 'string' ? (
    piece
  ) : (
    <a href={piece.href} rel="nofollow ugc">
      {piece.href}
    </a>
  )
