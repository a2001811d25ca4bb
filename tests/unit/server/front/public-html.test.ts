import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { type OwnFiles, publicHtml } from '@/lib/server/front/html/public-html'

const files: OwnFiles = {
  module: (path) =>
    ['/site.js', '/units.js'].includes(path)
      ? { address: `${path}?hash`, integrity: 'sha384-abc' }
      : null,
  stylesheet: (address) =>
    address === '/_next/static/a.css' ? '.used{color:red}.unused{color:blue}' : null,
}
const page = (head: string, body = '') =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`
const made = (head: string, body = '') => publicHtml(page(head, body), files)

describe('what is cut', () => {
  it.each([
    '<script src="/_next/static/chunks/a.js" async=""></script>',
    '<script src="/_next/static/chunks/a.js" noModule=""></script>',
    '<script>self.__next_f.push([1,"<p>text</p>"])</script>',
    '<script id="_R_">requestAnimationFrame(()=>{"</p>"})</script>',
    '<script type="module">alert(1)</script>',
    '<script type="module" src="https://evil.example/site.js"></script>',
    '<script type="module" src="/_next/static/chunks/a.js"></script>',
    '<script type="module" src="/none.js"></script>',
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>',
    '<link rel="modulepreload" href="/_next/a.js"/>',
    '<meta name="next-size-adjust" content=""/>',
  ])('%s', (part) => {
    expect(made(`<title>t</title>${part}<meta name="a"/>`).html).toBe(
      page('<title>t</title><meta name="a"/>'),
    )
    expect(made('', `<p>x</p>${part}<p>y</p>`).html).toBe(page('', '<p>x</p><p>y</p>'))
  })

  it('comments, and boxes that only hold them', () => {
    const body = '<div hidden=""><!--$--><!--/$--></div><p>8<!-- --> min</p><p hidden="">kept</p>'
    expect(made('', body).html).toBe(page('', '<p>8 min</p><p hidden>kept</p>'))
  })

  it('a script inside a drawing and inside noscript', () => {
    const body =
      '<svg><script>1</script><path d="M0 0"></path></svg><noscript><script>1</script>a</noscript>'
    expect(made('', body).html).toBe(
      page('', '<svg><path d="M0 0"></path></svg><noscript>a</noscript>'),
    )
  })
})

const read = (html: string) =>
  JSON.stringify(fromHtml(html), (key, value) => (key === 'position' ? undefined : value))

it('attributes are written as HTML has them', () => {
  const body =
    '<input autoComplete="off" value="" title="A=B" tabIndex="-1"/><svg viewBox="0 0 1 1"></svg>'
  const plain =
    '<input autocomplete="off" value title="A=B" tabindex="-1"/><svg viewbox="0 0 1 1"></svg>'
  expect(made('', body).html).toBe(page('', plain))
  expect(read(plain)).toBe(read(body))
})

describe('what stays', () => {
  it('everything else, to the last character, whatever it is', () => {
    const body =
      '<textarea>\nline\r\nनमस्ते 🌿 <script>not one</script>\r\n</textarea><pre>\n&amp; <b>x</pre></b>' +
      '<p data-a=\'"\' title="<script>">&lt;script&gt;</p>'
    expect(made('', `${body}<script>1</script>${body}`).html).toBe(page('', body + body))
  })

  it('facts for machines', () => {
    const facts = '<script type="application/ld+json">{"a":"\\u003c/script>"}</script>'
    expect(made(facts).html).toBe(page(facts))
  })

  it('our modules, with their integrity and under the address of what is in them', () => {
    const { html, modules } = made('<script type="module" src="/site.js" async=""></script>')
    expect(html).toContain(
      '<script type="module" src="/site.js?hash" integrity="sha384-abc" fetchpriority="low" async></script>',
    )
    expect(modules).toBe(true)
    expect(made('').modules).toBe(false)
  })
})

describe('styles', () => {
  const link = '<link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/>'

  it('stand in the page as far as it uses them', () => {
    const { html, styles } = made(link, '<p class="used">x</p>')
    expect(styles).toEqual(['.used{color:red}'])
    expect(html).toContain('<head><style>.used{color:red}</style></head>')
  })

  it('are linked whole where a module of the page may need more', () => {
    const module = '<script type="module" src="/units.js"></script>'
    const { html, styles } = made(link + module, '<p class="used">x</p>')
    expect(styles).toEqual([])
    expect(html).toContain('<link rel="stylesheet" href="/_next/static/a.css" />')
  })

  it('that are not known stay linked', () => {
    expect(made('<link rel="stylesheet" href="/other.css"/>').html).toContain('href="/other.css"')
  })
})

it('notices a part that shows a passing state', () => {
  expect(made('', '<p data-passing="">Comments cannot be shown just now.</p>').passing).toBe(true)
  expect(made('', '<p>All is well.</p>').passing).toBe(false)
})
