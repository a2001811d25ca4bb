import type { Finding } from '@/lib/content/finding'
import { phrases } from './phrases'
import type { Passage, Source } from './source'

/** Phrases that promise too much, each with a better wording; not where they are quoted, denied or doubted. */
export function checkPromises(source: Source): Finding[] {
  const passages = [
    ...source.fields,
    ...source.attributes,
    ...source.sections.flatMap((section) => section.passages),
  ]
  return passages
    .filter((passage) => !passage.weak)
    .flatMap((passage) => checkPassage(passage, source.file))
}

function checkPassage({ text, line }: Passage, file: string): Finding[] {
  return phrases.flatMap(({ pattern, better }) =>
    [...text.matchAll(pattern)]
      .filter((match) => !isDoubted(text, match.index, match[0].length))
      .map((match) => ({
        level: 'advice' as const,
        file,
        line: line + text.slice(0, match.index).split('\n').length - 1,
        says: `“${match[0]}” promises too much. Better: ${better}`,
      })),
  )
}

const WORDS_BEFORE = 7
const denial =
  /\b(?:no|not(?!\s+(?:only|just))|never|nobody|nothing|none|neither|nor|without|cannot|hardly|myth|so-called|rather than|instead of)\b|n['’]t\b/i
const doubt =
  /\b(?:myths?|no (?:\w+ )?(?:support|proof|evidence|study|studies)|without (?:an? |any )?(?:\w+ )?(?:support|proof|evidence|study)|(?:not|never|nowhere|yet to be) (?:\w+ )?(?:shown|proven|proved|supported|known|true|settled|real)|(?:poorly|hardly) supported|unproven|cannot be)\b/i

/** Whether somebody else's words are shown (“…”), or the sentence takes the phrase back, before or after it. */
function isDoubted(text: string, at: number, length: number): boolean {
  if (isQuoted(text, at)) return true
  const before = text.slice(0, at)
  const sentenceStart = before.search(/[^.!?:;]*$/)
  const words = before.slice(sentenceStart).trim().split(/\s+/).slice(-WORDS_BEFORE)
  if (denial.test(words.join(' '))) return true
  const rest = /^[^.!?]*/.exec(text.slice(at + length))?.[0] ?? ''
  return doubt.test(rest)
}

function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at)
  if (before.lastIndexOf('“') > before.lastIndexOf('”')) return true
  return (before.match(/"/g)?.length ?? 0) % 2 === 1
}
