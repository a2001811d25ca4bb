import { createElement, Fragment, type ReactNode } from 'react'

const link = /^\[([^\]]+)\]\(([^)\s]+)\)$/
const parts = /(\[[^\]]+\]\([^)\s]+\)|\{\w+\}|_[^_]+_)/

type Props = {
  /** `[words](/address)` is a link, `_words_` are in italics, `{name}` is filled in. */
  text: string
  /** What fills the places; a text may stand inside of an address, anything else between the words. */
  fill?: Record<string, ReactNode>
}

/** A sentence whose links and names stand where its language wants them. What fills it is never read as markup. */
export function Sentence({ text, fill = {} }: Props) {
  const filled = (name: string) => fill[name.slice(1, -1)]
  const address = (to: string) => to.replace(/\{\w+\}/g, (name) => String(filled(name)))
  return createElement(Fragment, null, ...text.split(parts).map(shown))

  function shown(part: string): ReactNode {
    const [, words, to] = link.exec(part) ?? []
    return to ? <a href={address(to)}>{words}</a> : plain(part)
  }

  function plain(part: string): ReactNode {
    if (part.startsWith('{')) return filled(part)
    return /^_.*_$/.test(part) ? <i>{part.slice(1, -1)}</i> : part
  }
}
