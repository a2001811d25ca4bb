import type { ReactNode } from 'react'
import { Mark } from '@/components/site/mark'
import { strings } from '@/lib/strings/strings'

const { language, navigation } = strings()

/** The whole document of a page of the desk: no invitation, no search, nothing of the public frame. */
export function DeskDocument({ nav, children }: { nav?: ReactNode; children: ReactNode }) {
  return (
    <html lang={language.code}>
      <body className="desk">
        <a className="skip-link" href="#main">
          {navigation.skip}
        </a>
        <header className="desk-head">
          <a className="wordmark" href="/owner">
            <Mark />
            <span>
              Nouriva <small>your desk</small>
            </span>
          </a>
          {nav}
        </header>
        <main id="main" className="desk-main">
          {children}
        </main>
      </body>
    </html>
  )
}
