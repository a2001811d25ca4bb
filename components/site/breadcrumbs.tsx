import { strings } from '@/lib/strings/strings'
import type { Crumb } from './json-ld'

const words = strings().navigation

export const home: Crumb = { path: '/', label: words.home }

/** Where a page stands; the page itself is its heading and is not repeated. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav className="crumbs" aria-label={words.breadcrumbLabel}>
      <ol>
        {crumbs.map(({ path, label }) => (
          <li key={path}>
            <a href={path}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
