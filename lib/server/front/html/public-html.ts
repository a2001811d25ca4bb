import type { Element } from 'hast'
import { applyEdits, type Edit } from './edits'
import { inlineStyles } from './inline-styles'
import { plainAttributes } from './plain-attributes'
import { attributePlace, placeOf, readPage } from './read-page'

/** What the front knows of the site's own files. */
export type OwnFiles = {
  /** A module of ours by its address; null when there is none. */
  module(path: string): { address: string; integrity: string } | null
  /** The text of a style sheet of the build by its address; null when there is none. */
  stylesheet(address: string): string | null
}

export type PublicHtml = {
  html: string
  /** The texts of the style elements that it holds now. */
  styles: string[]
  /** Whether it links to style sheets still. */
  sheets: boolean
  modules: boolean
  /** Whether a part of the page says that it shows a passing state: such a page is not to be kept. */
  passing: boolean
}

/**
 * A page as the public gets it: what Next rendered without Next's scripts, their data and preloads, and
 * without the comments that only they read. Our modules load with their integrity, styles stand in the
 * page. Nothing is written anew but attributes, shorter: places are cut from the text, what lies between them
 * stays as it was.
 */
export function publicHtml(source: string, files: OwnFiles): PublicHtml {
  const { elements, comments } = readPage(source)
  const edits: Edit[] = comments.map((comment) => ({ ...placeOf(comment), text: '' }))
  const loaded: string[] = []
  for (const element of elements) {
    const module = moduleOf(element, files)
    if (module) {
      edits.push(...loadSafely(element, module))
      loaded.push(module.path)
    } else if (isOnlyForScripts(element)) edits.push({ ...placeOf(element), text: '' })
    edits.push(...plainAttributes(source, element))
  }
  const inlined = inlineStyles(elements, files, loaded)
  return {
    html: applyEdits(source, [...edits, ...inlined.edits]),
    styles: inlined.styles,
    sheets: inlined.sheets,
    modules: loaded.length > 0,
    passing: elements.some(({ properties }) => 'dataPassing' in properties),
  }
}

type Module = { path: string; address: string; integrity: string }

function moduleOf({ tagName, properties }: Element, files: OwnFiles): Module | null {
  if (tagName !== 'script' || properties.type !== 'module') return null
  const path = String(properties.src ?? '')
  const found = files.module(path)
  return found && { path, ...found }
}

/** Nothing that a page shows waits for a module, and its fetching is not to be in the way either. */
function loadSafely(element: Element, { address, integrity }: Module): Edit[] {
  const priority = 'fetchPriority' in element.properties ? '' : ' fetchpriority="low"'
  const text = `src="${address}" integrity="${integrity}"${priority}`
  return [{ ...attributePlace(element, 'src'), text }]
}

function isOnlyForScripts({ tagName, properties, children }: Element): boolean {
  if (tagName === 'script') return properties.type !== 'application/ld+json'
  if (tagName === 'link') return isScriptPreload(properties)
  if (tagName === 'meta') return properties.name === 'next-size-adjust'
  const empty = children.every((child) => child.type === 'comment')
  return tagName === 'div' && 'hidden' in properties && empty
}

function isScriptPreload({ rel, as }: Element['properties']): boolean {
  const relations = Array.isArray(rel) ? rel : []
  return relations.includes('modulepreload') || (relations.includes('preload') && as === 'script')
}
