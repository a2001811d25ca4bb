import { Breadcrumbs } from './breadcrumbs'
import type { Crumb } from './json-ld'

type Props = { title: string; lead?: string; crumbs?: Crumb[] }

/** Title and first words of a page that is not an article. */
export function PageHeader({ title, lead, crumbs }: Props) {
  return (
    <header className="page-header">
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
    </header>
  )
}
