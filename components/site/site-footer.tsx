import { site } from '@/lib/site'

const links = [
  ['/articles', 'Articles'],
  ['/topics', 'Topics'],
  ['/plan', 'Your diet plan'],
  ['/about', 'About'],
  ['/contact', 'Contact'],
  ['/privacy', 'Privacy'],
  ['/disclaimer', 'Disclaimer'],
] as const

/** Ways on, and what every page says about medical advice. */
export function SiteFooter() {
  return (
    <footer className="site-footer">
      <div className="page">
        <p className="footer-name">{site.tagline}.</p>
        <nav aria-label="More of the site">
          <ul>
            {links.map(([path, label]) => (
              <li key={path}>
                <a href={path}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="small">
          General information, not medical advice: it does not replace a doctor or a dermatologist
          who knows you. In an emergency in India call 112.
        </p>
        <p className="small">© Nouriva</p>
      </div>
    </footer>
  )
}
