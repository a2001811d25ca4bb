import { isHtml, type Page } from './page'

/** Only while developing: the page asks which content is in force, and reloads when that changes. */
export const CONTENT_ADDRESS = '/_dev/content'

const script = `<script>(() => {
  let seen
  setInterval(async () => {
    const answer = await fetch('${CONTENT_ADDRESS}').catch(() => null)
    const hash = answer?.ok ? await answer.text() : seen
    if (seen && hash !== seen) location.reload()
    seen = hash
  }, 1000)
})()</script>`

/** Adds the reloading script to an HTML page. */
export function withReload(page: Page): Page {
  if (!isHtml(page)) return page
  const text = page.body.toString()
  const end = text.lastIndexOf('</body>')
  if (end < 0) return page
  return { ...page, body: Buffer.from(`${text.slice(0, end)}${script}${text.slice(end)}`) }
}
