import { expect, it } from 'vitest'
import { withoutBreaks } from '@/components/reading/without-breaks'
import { compileBody } from '@/lib/content/compile-body'

/** The texts of a body as they stand, and where a break between blocks was. */
async function texts(mdx: string): Promise<string[]> {
  const { tree } = await compileBody(mdx)
  const before = JSON.stringify(tree)
  const found: string[] = []
  const read = (node: object) => {
    if ('value' in node) found.push(String(node.value))
    if ('children' in node) for (const child of node.children as object[]) read(child)
  }
  read(withoutBreaks(tree))
  expect(JSON.stringify(tree)).toBe(before)
  return found
}

it('line breaks between blocks go', async () => {
  expect(await texts('One\n\n## Two\n\n- three\n- four\n\n> five\n\n1. six\n\n   seven')).toEqual([
    'One',
    'Two',
    'three',
    'four',
    'five',
    '\n',
    'six',
    '\n',
    'seven',
    '\n',
  ])
})

it('those between words stay, in a list too', async () => {
  expect(await texts('*one*\n*two*')).toEqual(['one', '\n', 'two'])
  expect(await texts('- *one*\n  *two*')).toEqual(['one', '\n', 'two'])
  expect(await texts('```\na\n\nb\n```')).toEqual(['a\n\nb\n'])
})
