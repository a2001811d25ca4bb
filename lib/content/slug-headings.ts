import type { Element, Nodes, Root } from 'hast'
import rehypeSlug from 'rehype-slug'
import { walk } from './walk'

const slug = rehypeSlug()

/** A rehype plugin: every heading gets an id made of its words. rehype-slug does it, and is shown headings only. */
export function slugHeadings() {
  return (tree: Root) => {
    const headings: Element[] = []
    walk<Nodes>(tree, (node) => {
      if (node.type === 'element' && /^h[1-6]$/.test(node.tagName)) headings.push(node)
    })
    slug({ type: 'root', children: headings })
  }
}
