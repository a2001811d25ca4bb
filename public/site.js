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
