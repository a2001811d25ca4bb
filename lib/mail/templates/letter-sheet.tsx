import type { Letter, Part, Pointer } from './letter'
import { darkSheet, styles } from './letter-styles'

/** The sheet that all mails are written on: one column, readable on a phone, in light and in dark. */
export function LetterSheet({ letter }: { letter: Letter }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{letter.subject}</title>
        <style>{darkSheet}</style>
      </head>
      <body className="mail-page" style={styles.page}>
        <div className="mail-sheet" style={styles.sheet}>
          <p className="mail-brand" style={styles.brand}>
            Nouriva by Ishita
          </p>
          <p style={styles.paragraph}>{letter.greeting}</p>
          {letter.parts.map((part, place) => (
            <LetterPart key={keyOf(part, place)} part={part} />
          ))}
        </div>
        <div style={styles.foot}>
          {letter.footer.map((part, place) => (
            <p key={keyOf(part, place)} className="mail-small" style={styles.small}>
              {typeof part === 'string' ? part : <PointerLine {...part} />}
            </p>
          ))}
        </div>
      </body>
    </html>
  )
}

const keyOf = (part: Part, place: number) => `${place}:${typeof part}`

function LetterPart({ part }: { part: Part }) {
  if (typeof part === 'string') return <p style={styles.paragraph}>{part}</p>
  if ('action' in part) return <Action {...part} />
  if ('points' in part)
    return (
      <ul style={styles.list}>
        {part.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    )
  if ('says' in part)
    return (
      <p style={styles.paragraph}>
        <PointerLine {...part} />
      </p>
    )
  return (
    <>
      <h2 style={styles.title}>
        <a className="mail-link" href={part.href} style={styles.link}>
          {part.title}
        </a>
      </h2>
      <p style={styles.paragraph}>{part.description}</p>
    </>
  )
}

/** A large link that looks like a button, and its address for where that cannot be pressed. */
const Action = ({ action, href }: { action: string; href: string }) => (
  <>
    <p style={styles.paragraph}>
      <a className="mail-button" href={href} style={styles.button}>
        {action}
      </a>
    </p>
    <p className="mail-small" style={styles.small}>
      If the button does not work, copy this address into your browser: {href}
    </p>
  </>
)

const PointerLine = ({ says, href, label }: Pointer) => (
  <>
    {says}{' '}
    <a className="mail-link" href={href} style={styles.link}>
      {label ?? href}
    </a>
  </>
)
