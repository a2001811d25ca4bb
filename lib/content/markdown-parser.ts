import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'

/** What a bare address looks like to GitHub's Markdown, seen generously. */
const address = /https?:|www\.|@/i

const complete = unified().use(remarkParse).use(remarkMdx).use(remarkGfm)
const plain = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(withoutAddresses)

/**
 * Parses MDX with GitHub's tables, lists of tasks and bare addresses. To find an address in a mail the parser
 * tries every letter of a text, which takes as long as all else: a text that holds none is spared it.
 * @throws what the parser says of text that is no MDX
 */
export const parseMdx = (raw: string): Root => (address.test(raw) ? complete : plain).parse(raw)

type Construct = { name?: string }
type Micromark = { text?: Record<string, Construct | Construct[]> }
type FromMarkdown = { enter?: object }

/** Takes the parts of remark-gfm out that look for bare addresses. */
function withoutAddresses(this: Processor) {
  const data = this.data() as {
    micromarkExtensions: Micromark[]
    fromMarkdownExtensions: (FromMarkdown | FromMarkdown[])[]
  }
  data.micromarkExtensions = data.micromarkExtensions.map((one) => ({
    ...one,
    ...(one.text && { text: otherConstructs(one.text) }),
  }))
  data.fromMarkdownExtensions = data.fromMarkdownExtensions
    .flat()
    .filter(({ enter }) => !enter || !('literalAutolink' in enter))
}

const seeker = /^(?:email|protocol|www)Autolink$/

function otherConstructs(text: NonNullable<Micromark['text']>): NonNullable<Micromark['text']> {
  const others = Object.entries(text).map(([sign, constructs]) => {
    return [sign, [constructs].flat().filter(({ name = '' }) => !seeker.test(name))] as const
  })
  return Object.fromEntries(others.filter(([, constructs]) => constructs.length > 0))
}
