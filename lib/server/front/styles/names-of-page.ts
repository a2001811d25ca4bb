import type { Element } from 'hast'

/** What a selector can ask for and a page has or has not. */
export type NamesOfPage = { tags: Set<string>; classes: Set<string>; ids: Set<string> }

/** The names of all elements of a page. */
export function namesOf(elements: Element[]): NamesOfPage {
  const names: NamesOfPage = { tags: new Set(), classes: new Set(), ids: new Set() }
  for (const { tagName, properties } of elements) {
    names.tags.add(tagName.toLowerCase())
    if (typeof properties.id === 'string') names.ids.add(properties.id)
    const { className } = properties
    if (Array.isArray(className)) for (const name of className) names.classes.add(String(name))
  }
  return names
}
