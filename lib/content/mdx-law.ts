import type { Node, Nodes, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { wrongContents } from './component-contents'
import { componentNames, components, isComponentName } from './components'
import { plainAttribute } from './plain-attribute'
import { ContentProblem, problemOf, together } from './problem'
import { walk } from './walk'

type Jsx = MdxJsxFlowElement | MdxJsxTextElement

const refusedNodes: Record<string, string> = {
  mdxjsEsm: 'import and export are not allowed: an article is words, not code',
  mdxFlowExpression:
    'expressions in { } are not allowed: an article is words, not code. For a brace as text write \\{',
  mdxTextExpression:
    'expressions in { } are not allowed: an article is words, not code. For a brace as text write \\{',
  html: 'HTML is not allowed: use Markdown or one of the listed components',
  image: 'a picture in the text is written as <Figure src="…" alt="…" />, on a line of its own',
  imageReference:
    'a picture in the text is written as <Figure src="…" alt="…" />, on a line of its own',
  footnoteReference: 'footnotes are not used: cite a source with <Cite id="…" />',
  footnoteDefinition: 'footnotes are not used: cite a source with <Cite id="…" />',
}

const safeLink = /^(?:https:\/\/|http:\/\/|mailto:|\/(?!\/)|#)/i

/**
 * A remark plugin: content is data. Everything beyond Markdown and the listed components with
 * literal attributes is refused, because a compiled expression would run beside the keys.
 */
export function mdxLaw() {
  return (tree: Root) => {
    const problems: ContentProblem[] = []
    walk<Nodes>(tree, (node, parent) => {
      const problem = problemOf(() => checkNode(node, parent))
      if (problem) problems.push(problem)
    })
    if (problems.length > 0) throw together(problems)
  }
}

function checkNode(node: Nodes, parent: Nodes | undefined) {
  const refusal = refusedNodes[node.type]
  if (refusal) throw new ContentProblem(refusal, placeOf(node))
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    checkComponent(node as Jsx, parent)
  if (node.type === 'heading') checkHeading(node)
  if (node.type === 'link' || node.type === 'definition') checkLink(node)
}

const placeOf = (node: Node) => ({ line: node.position?.start.line })

function checkHeading(node: Node & { depth: number }) {
  if (node.depth === 1)
    throw new ContentProblem(
      'the title is the only heading of level 1: start with ##',
      placeOf(node),
    )
}

function checkLink(node: Node & { url: string }) {
  if (safeLink.test(node.url)) return
  const hint = 'a link starts with https://, mailto:, / or #'
  throw new ContentProblem(`the link "${node.url}" is not allowed: ${hint}`, placeOf(node))
}

function checkComponent(node: Jsx, parent: Nodes | undefined) {
  const place = placeOf(node)
  const name = node.name ?? ''
  if (!isComponentName(name)) {
    const known = componentNames.map((known) => `<${known}>`).join(', ')
    throw new ContentProblem(`unknown component <${name}>: the known ones are ${known}`, place)
  }
  checkAttributes(node, name)
  const rule = components[name]
  if (!rule.children && node.children.length > 0)
    throw new ContentProblem(`<${name}> holds nothing: write <${name} … />`, place)
  if (rule.children && node.children.length === 0)
    throw new ContentProblem(
      `<${name}> is empty: put its text between <${name}> and </${name}>`,
      place,
    )
  const wrong = wrongContents(name, node)
  if (wrong) throw new ContentProblem(wrong, place)
  if (!rule.inline && parent?.type === 'paragraph')
    throw new ContentProblem(
      `<${name}> stands on lines of its own, with an empty line before it`,
      place,
    )
}

function checkAttributes(node: Jsx, name: keyof typeof components) {
  const values: Record<string, string> = {}
  for (const attribute of node.attributes) {
    const literal = attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
    if (!literal)
      throw new ContentProblem(
        `attributes of <${name}> are plain texts: name="text"`,
        placeOf(node),
      )
    values[attribute.name] = attribute.value as string
  }
  const checked = components[name].attributes.safeParse(values)
  if (checked.success) return
  const known = Object.keys(components[name].attributes.shape)
  const wrong = checked.error.issues.map((issue) => plainAttribute(issue, known))
  throw new ContentProblem(`<${name}>: ${wrong.join('; ')}`, placeOf(node))
}
