// What every page gains from a script. All of it is extra: without it nothing is missing.

// Sources and notes that are folded on the screen belong on paper.
addEventListener('beforeprint', () => {
  for (const folded of document.querySelectorAll('details:not([open])')) {
    folded.open = true
    addEventListener('afterprint', () => folded.removeAttribute('open'), { once: true })
  }
})

// Browsers that know no speculation rules fetch a page when a reader is about to open it.
const reading = /^\/(?:(?:articles|topics)(?:\/[a-z0-9-]+)?)?$/
const known = new Set([location.pathname])

function prefetch({ target }) {
  const { origin, pathname, search } = target.closest?.('a[href]') ?? {}
  if (origin !== location.origin || search || !reading.test(pathname) || known.has(pathname)) return
  known.add(pathname)
  document.head.append(
    Object.assign(document.createElement('link'), { rel: 'prefetch', href: pathname }),
  )
}

if (!HTMLScriptElement.supports?.('speculationrules') && !navigator.connection?.saveData)
  for (const about of ['pointerover', 'touchstart'])
    document.addEventListener(about, prefetch, { passive: true })

// The section that is being read is marked in the contents beside the text: the last one whose heading stands
// in the upper third of the window or above it, however far a reader leaps.
const entries = [...document.querySelectorAll('.toc-beside a')]
const headings = entries.map(({ hash }) =>
  document.getElementById(decodeURIComponent(hash.slice(1))),
)
const passed = new Set()
const watch = new IntersectionObserver(
  (changes) => {
    for (const { target, isIntersecting } of changes)
      if (isIntersecting) passed.add(target)
      else passed.delete(target)
    const at = headings.findLastIndex((heading) => passed.has(heading))
    for (const [place, entry] of entries.entries())
      if (place === at) entry.setAttribute('aria-current', 'true')
      else entry.removeAttribute('aria-current')
  },
  { rootMargin: '9999999px 0px -66%' },
)
for (const heading of headings) if (heading) watch.observe(heading)
