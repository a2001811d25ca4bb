import type { ReactNode } from 'react'
import type { Section } from '@/lib/site'
import { strings } from '@/lib/strings/strings'
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

const { language, navigation } = strings()

/** The whole document of every public page. */
export function SitePage({ jsonLd, current, banner = true, children }: Props) {
  return (
    <html lang={language.code}>
      <head>
        <JsonLdScript graph={jsonLd} />
        <script type="module" src="/site.js" />
      </head>
      <body>
        <a className="skip-link" href="#main">
          {navigation.skip}
        </a>
        <SiteHeader banner={banner} current={current} />
        <main id="main">{children}</main>
        <SiteFooter />
      </body>
    </html>
  )
}
