import { navigation, type Section } from '@/lib/site'
import { Mark } from './mark'
import { PlanBanner } from './plan-banner'
import { SearchForm } from './search-form'

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
            Nouriva <small>by Ishita</small>
          </span>
        </a>
        <button className="menu-button" type="button" popoverTarget="site-menu">
          Menu
        </button>
        <nav className="menu" id="site-menu" popover="auto" aria-label="Site">
          <ul>
            {navigation.map(({ section, path, label }) => (
              <li key={path}>
                <a href={path} aria-current={section === current ? 'true' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
          <SearchForm label="Site" />
        </nav>
      </div>
    </header>
  )
}
