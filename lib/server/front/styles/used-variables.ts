import { parseStyles, type StylePart } from './parse-styles'

/** The names of custom properties that a style sheet asks for. */
export const variablesOf = (css: string): string[] =>
  [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name as string)

/**
 * A style sheet without the custom properties that nobody asks for, without the rules that are empty then, and
 * without declarations that are said twice on end.
 * @param asked the names that some style sheet of the page asks for
 */
export const usedVariables = (css: string, asked: ReadonlySet<string>): string =>
  parseStyles(css)
    .map((part) => written(part, asked))
    .join('')

function written({ prelude, block }: StylePart, asked: ReadonlySet<string>): string {
  if (block === null) return `${prelude};`
  const registered = /^@property\s+(--[\w-]+)/.exec(prelude)?.[1]
  if (registered) return asked.has(registered) ? `${prelude}{${block}}` : ''
  const inside = parseStyles(block)
  // Rules within a group, not declarations.
  const content = inside.some((part) => part.block !== null)
    ? usedVariables(block, asked)
    : inside
        .map((part) => part.prelude)
        .filter(
          (declaration, place, all) =>
            isAsked(declaration, asked) && all[place - 1] !== declaration,
        )
        .join(';')
  return content && `${prelude}{${content}}`
}

const isAsked = (declaration: string, asked: ReadonlySet<string>) => {
  const name = /^(--[\w-]+)\s*:/.exec(declaration)?.[1]
  return !name || asked.has(name)
}

/**
 * Custom properties under names of one or two letters, the same in all style sheets of a page: nobody but the
 * sheets themselves knows the long ones.
 * @param asked the names that some style sheet of the page asks for
 */
export function withShortNames(css: string, asked: ReadonlySet<string>): string {
  const short = new Map([...asked].map((name, place) => [name, `--${place.toString(36)}`]))
  return css.replace(/(?<![\w-])--[\w-]+/g, (name) => short.get(name) ?? name)
}
