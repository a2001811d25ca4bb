import { navigation, type Section, site } from '@/lib/site'
import { strings } from '@/lib/strings/strings'
import { Mark } from './mark'
import { PlanBanner } from './plan-banner'
import { SearchForm } from './search-form'

const words = strings().navigation

/**
 * Name, navigation and search. On a phone the navigation is a popover: the browser opens, closes and
 * announces it without a script; one that knows no popovers shows the links.
 */
export function SiteHeader({ current, banner }: { current?: Section; banner: boolean }) {
  return (
    <header>
      {banner && <PlanBanner />}
      <div className="page masthead">
        <a className="wordmark" href="/">
          <Mark />
          <span>
            {site.shortName} <small>{site.founder}</small>
          </span>
        </a>
        <button className="menu-button" type="button" popoverTarget="site-menu">
          {words.menu}
        </button>
        <nav className="menu" id="site-menu" popover="auto" aria-label={words.siteLabel}>
          <ul>
            {navigation.map(({ section, path, label }) => (
              <li key={path}>
                <a href={path} aria-current={section === current ? 'true' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
          <SearchForm label={words.siteLabel} />
        </nav>
      </div>
    </header>
  )
}
