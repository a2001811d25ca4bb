import type { Crumb } from './json-ld'

export const home: Crumb = { path: '/', label: 'Home' }

/** Where a page stands; the page itself is its heading and is not repeated. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav className="crumbs" aria-label="Breadcrumb">
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
