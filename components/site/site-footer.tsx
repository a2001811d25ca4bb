import { site } from '@/lib/site'
import { strings } from '@/lib/strings/strings'

const { navigation: words, footer } = strings()

const links = [
  ['/articles', words.articles],
  ['/topics', words.topics],
  ['/plan', words.plan],
  ['/about', words.about],
  ['/contact', words.contact],
  ['/privacy', words.privacy],
  ['/my-data', words.myData],
  ['/disclaimer', words.disclaimer],
  ['/subscribe', words.subscribe],
  ['/feed.xml', words.feed],
] as const

/** Ways on, and what every page says about medical advice. */
export function SiteFooter() {
  return (
    <footer className="site-footer">
      <div className="page">
        <p className="footer-name">{site.tagline}.</p>
        <nav aria-label={words.moreLabel}>
          <ul>
            {links.map(([path, label]) => (
              <li key={path}>
                <a href={path}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="small">{footer.caution}</p>
        <p className="small">© {site.shortName}</p>
      </div>
    </footer>
  )
}
