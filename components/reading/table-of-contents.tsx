import type { Heading } from '@/lib/content/model'
import { strings } from '@/lib/strings/strings'

const title = strings().article.contents

function Entries({ headings }: { headings: Heading[] }) {
  return (
    <ol>
      {headings.map(({ id, text, depth }) => (
        <li key={id} className={depth === 3 ? 'deeper' : undefined}>
          <a href={`#${id}`}>{text}</a>
        </li>
      ))}
    </ol>
  )
}

/**
 * The article's sections: folded on a phone, beside the text on a wide screen. It is there twice and
 * one is never displayed, because no browser can be told without a script to fold by width.
 */
export function TableOfContents({ headings }: { headings: Heading[] }) {
  if (headings.length < 3) return null
  return (
    <>
      <nav className="toc-folded" aria-label={title}>
        <details>
          <summary>{title}</summary>
          <Entries headings={headings} />
        </details>
      </nav>
      <nav className="toc-beside" aria-label={title}>
        <p>{title}</p>
        <Entries headings={headings} />
      </nav>
    </>
  )
}
