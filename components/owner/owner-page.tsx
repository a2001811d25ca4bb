import type { ReactNode } from 'react'
import { DeskDocument } from './desk-document'
import { type DeskSection, deskSections } from './desk-sections'

type Props = { title: string; current?: DeskSection; lead?: ReactNode; children: ReactNode }

/** The frame of every page that only the owner sees. Plain links: nothing is fetched before she asks. */
export function OwnerPage({ title, current, lead, children }: Props) {
  return (
    <DeskDocument nav={<DeskNavigation current={current} />}>
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </DeskDocument>
  )
}

function DeskNavigation({ current }: { current?: DeskSection }) {
  return (
    <>
      <form className="desk-leave" action="/owner/sign-out" method="post">
        <button className="button-plain" type="submit">
          Sign out
        </button>
      </form>
      <nav className="desk-nav" aria-label="Desk">
        <ul>
          {deskSections.map(({ section, path, label }) => (
            <li key={section}>
              <a href={path} aria-current={section === current ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
