import type { NamesOfPage } from './names-of-page'
import { findEnd, parseStyles, splitSelectors } from './parse-styles'

/** At-rules that hold rules; all others are taken as they are. */
const grouping = /^@(?:media|supports|layer|container)\b/

/**
 * The part of a style sheet that a page can use: a rule is left out when its selectors name an element, class
 * or id that the page has not. What cannot be told (states, attributes, `:not`, `:has`) counts as used.
 */
export function usedStyles(css: string, names: NamesOfPage): string {
  return parseStyles(css)
    .map(({ prelude, block }) => {
      if (block === null) return `${prelude};`
      if (prelude.startsWith('@')) return usedGroup(prelude, block, names)
      const selectors = splitSelectors(prelude)
        .filter((selector) => isUsed(selector, names))
        .map((selector) => leanest(selector, names))
      return selectors.length > 0 ? `${selectors.join(',')}{${block}}` : ''
    })
    .join('')
}

function usedGroup(prelude: string, block: string, names: NamesOfPage): string {
  if (!grouping.test(prelude)) return `${prelude}{${block}}`
  const inside = usedStyles(block, names)
  return inside && `${prelude}{${inside}}`
}

function isUsed(selector: string, names: NamesOfPage): boolean {
  const plain = withoutFunctions(selector, names)
  if (plain === null) return false
  const bare = plain.replace(/\[(?:"[^"]*"|'[^']*'|[^\]])*\]/g, '')
  for (const [, kind = '', name = ''] of bare.matchAll(
    /(::?|[.#]|(?<![\w\\-]))((?:[\w-]|[^\0-\x7f]|\\.)+)/g,
  ))
    if (!has(kind, name.replace(/\\(.)/g, '$1'), names)) return false
  return true
}

function has(kind: string, name: string, { tags, classes, ids }: NamesOfPage): boolean {
  if (kind === '.') return classes.has(name)
  if (kind === '#') return ids.has(name)
  return kind !== '' || tags.has(name.toLowerCase())
}

/** A used selector without what its `:is` and `:where` offer in vain. */
function leanest(selector: string, names: NamesOfPage): string {
  const found = /:(?:is|where)\(/.exec(selector)
  if (!found) return selector
  const begin = found.index + found[0].length
  const end = findEnd(selector, begin, ')')
  const inside = splitSelectors(selector.slice(begin, end)).filter((one) => isUsed(one, names))
  const lean = inside.map((one) => leanest(one, names)).join(',')
  return selector.slice(0, begin) + lean + leanest(selector.slice(end), names)
}

/** A selector without `:name(…)`; null when it has an `:is` or `:where` of which nothing is used. */
function withoutFunctions(selector: string, names: NamesOfPage): string | null {
  let rest = selector
  for (;;) {
    const found = /::?([\w-]+)\(/.exec(rest)
    if (!found) return rest
    const begin = found.index + found[0].length
    const end = findEnd(rest, begin, ')')
    const either = found[1] === 'is' || found[1] === 'where'
    const inside = splitSelectors(rest.slice(begin, end))
    if (either && !inside.some((one) => isUsed(one, names))) return null
    rest = rest.slice(0, found.index) + rest.slice(end + 1)
  }
}
