import type { Nodes, Root } from 'hast'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { bareTree } from './bare-tree'
import { attributeOf, isFigure } from './figure-node'
import { labelTables } from './label-tables'
import { parseMdx } from './markdown-parser'
import { type Marks, marksOf } from './marks'
import { mdxLaw } from './mdx-law'
import type { Body, Heading } from './model'
import { type Citation, numberCitations } from './number-citations'
import { plainMdx } from './plain-mdx'
import { ContentProblem, together } from './problem'
import { slugHeadings } from './slug-headings'
import { walk } from './walk'

export type CompiledBody = {
  tree: Body
  headings: Heading[]
  citations: Citation[]
  words: number
  marks: Marks
  /** The pictures that <Figure> names, with the line of the file. */
  figures: { src: string; line?: number }[]
}

const compiler = unified()
  .use(mdxLaw)
  .use(remarkRehype, { passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'] })
  .use(slugHeadings)
  .use(labelTables)

/**
 * Compiles an MDX body to a tree of data.
 * @param raw the body as written, without its front matter
 * @param linesBefore how many lines of the file precede it, so that problems name the file's line
 * @throws ContentProblem naming the line
 */
export async function compileBody(raw: string, linesBefore = 0): Promise<CompiledBody> {
  const tree = await compile(raw).catch((error: unknown) => {
    throw shiftLine(plainMdx(error, raw), linesBefore)
  })
  const citations = numberCitations(tree)
  return {
    tree: bareTree(tree),
    citations,
    headings: headingsOf(tree),
    figures: figuresOf(tree, linesBefore),
    words: countWords(textOf(tree)),
    marks: marksOf(tree, linesBefore),
  }
}

async function compile(raw: string): Promise<Root> {
  return (await compiler.run(parseMdx(raw))) as Root
}

function shiftLine({ says, place, parts }: ContentProblem, linesBefore: number): ContentProblem {
  if (parts.length > 0) return together(parts.map((part) => shiftLine(part, linesBefore)))
  return new ContentProblem(says, { ...place, line: place.line && place.line + linesBefore })
}

type WithChildren = {
  type: string
  name?: string | null
  value?: string
  children?: WithChildren[]
}

function textOf(node: WithChildren): string {
  if (node.type === 'text') return node.value ?? ''
  return (node.children ?? []).map(textOf).join(node.type === 'root' ? '\n' : '')
}

function headingsOf(tree: Root): Heading[] {
  const found: Heading[] = []
  walk<Nodes>(tree, (node) => {
    if (node.type !== 'element' || (node.tagName !== 'h2' && node.tagName !== 'h3')) return
    const depth = node.tagName === 'h2' ? 2 : 3
    found.push({ depth, id: String(node.properties.id), text: textOf(node as WithChildren).trim() })
  })
  return found
}

function figuresOf(tree: Root, linesBefore: number): CompiledBody['figures'] {
  const found: CompiledBody['figures'] = []
  walk<Nodes>(tree, (node) => {
    if (!isFigure(node)) return
    const line = node.position && node.position.start.line + linesBefore
    found.push({ src: attributeOf(node, 'src') ?? '', line })
  })
  return found
}

/** Letters with their marks and joiners, of scripts that put blanks between words. */
const word = /[\p{L}\p{M}\p{N}\u200c\u200d]+(?:['’.,][\p{L}\p{M}\p{N}]+)*/gu
/** Intl.Segmenter would know more scripts, but takes longer than the whole compilation. */
const countWords = (text: string) => text.match(word)?.length ?? 0
