import type { ReactNode } from 'react'

const page = {
  margin: 0,
  padding: '24px 12px',
  backgroundColor: '#f7f1e3',
  color: '#22301f',
  fontFamily: 'Georgia, serif',
}
const sheet = {
  maxWidth: '560px',
  margin: '0 auto',
  padding: '28px 24px',
  backgroundColor: '#fffdf8',
  borderRadius: '12px',
}
const brand = { margin: '0 0 20px', fontSize: '20px', color: '#2f5d43' }
const foot = {
  maxWidth: '560px',
  margin: '16px auto 0',
  fontSize: '14px',
  lineHeight: '1.5',
  color: '#55604f',
}
const paragraph = { margin: '0 0 16px', fontSize: '17px', lineHeight: '1.6' }
const link = {
  display: 'inline-block',
  padding: '14px 22px',
  borderRadius: '999px',
  backgroundColor: '#2f5d43',
  color: '#ffffff',
  fontSize: '17px',
  textDecoration: 'none',
}

export const Paragraph = ({ children }: { children: ReactNode }) => (
  <p style={paragraph}>{children}</p>
)

/** A large link that looks like a button. */
export const ButtonLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <p style={paragraph}>
    <a href={href} style={link}>
      {children}
    </a>
  </p>
)

/** The sheet that all mails are written on: one column, readable on a phone and in dark mode. */
export function MailLayout({
  title,
  footer,
  children,
}: {
  title: string
  footer: string
  children: ReactNode
}) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{title}</title>
      </head>
      <body style={page}>
        <div style={sheet}>
          <p style={brand}>Nouriva by Ishita</p>
          {children}
        </div>
        <p style={foot}>{footer}</p>
      </body>
    </html>
  )
}
