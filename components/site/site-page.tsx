import type { ReactNode } from 'react'
import type { Section } from '@/lib/site'
import type { JsonLdGraph } from './json-ld'
import { JsonLdScript } from './json-ld-script'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

type Props = {
  jsonLd: JsonLdGraph
  /** The section that the page belongs to, marked in the navigation. */
  current?: Section
  /** Whether the invitation to ask for a plan stands at the top; not where it is accepted already. */
  banner?: boolean
  children: ReactNode
}

/** The whole document of every public page. */
export function SitePage({ jsonLd, current, banner = true, children }: Props) {
  return (
    <html lang="en">
      <head>
        <JsonLdScript graph={jsonLd} />
      </head>
      <body>
        <a className="skip-link" href="#main">
          Skip to the content
        </a>
        <SiteHeader banner={banner} current={current} />
        <main id="main">{children}</main>
        <SiteFooter />
      </body>
    </html>
  )
}
