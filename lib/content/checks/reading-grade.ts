import type { Finding } from '@/lib/content/finding'
import type { Section, Source } from './source'

/** Shorter sections say too little: one long word would decide. */
const FEWEST_WORDS = 60

/**
 * Advice begins above this grade. The public is to be able to read health information at grade 6
 * (American Medical Association) to 8 (National Institutes of Health); one more is left for words
 * such as "microbiome", which an article has to use and explains, and for the estimate's own error.
 */
export const HIGHEST_GRADE = 9

export type Grade = { heading: string; line: number; grade: number; words: number }

/**
 * Flesch–Kincaid grade: 0.39 words a sentence + 11.8 syllables a word − 15.59, in years of school.
 * Source: Kincaid, Fishburne, Rogers and Chissom, Research Branch Report 8-75, US Naval Technical
 * Training, 1975. Syllables are estimated by rule, which is off by a few in a hundred words.
 */
export function fleschKincaid(text: string): { grade: number; words: number } {
  const sentences = text
    .split(/[.!?…]+["”’)]*(?:\s|$)|\n{2,}/)
    .map((sentence) => wordsOf(sentence))
    .filter((words) => words.length > 0)
  const words = sentences.flat()
  if (words.length === 0) return { grade: 0, words: 0 }
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  const grade = (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59
  return { grade, words: words.length }
}

/** The formula was made for English: words of other scripts are left out. */
const wordsOf = (text: string) => text.match(/[A-Za-zÀ-ɏ\d]+(?:[’'.,]?[A-Za-zÀ-ɏ\d]+)*/g) ?? []

function countSyllables(word: string): number {
  if (/^\d/.test(word)) return 1
  const letters = word.toLowerCase().replace(/[’'].*$/, '')
  if (letters.length <= 3) return 1
  const groups = letters
    .replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, '')
    .replace(/^y/, '')
    .match(/[^tscglnxaeiouy]i(?=[ao])|diet|[aeiouyà-ɏ]{1,2}/g)
  return Math.max(
    1,
    (groups ?? []).reduce((sum, group) => sum + (group === 'diet' ? 2 : 1), 0),
  )
}

/** The reading grade of every section that is long enough to have one. */
export function gradesOf(source: Source): Grade[] {
  return source.sections.map(gradeOf).filter(({ words }) => words >= FEWEST_WORDS)
}

function gradeOf({ heading, line, passages }: Section): Grade {
  // An item of a list ends a sentence, with a full stop or without.
  return { heading, line, ...fleschKincaid(passages.map(({ text }) => text).join('\n\n')) }
}

/** Sections that ask for more schooling than they need to. */
export function checkReadingGrade(source: Source): Finding[] {
  return gradesOf(source)
    .filter(({ grade }) => grade > HIGHEST_GRADE)
    .map(({ heading, line, grade }) => ({
      level: 'advice',
      file: source.file,
      line,
      says: `“${heading}” reads at grade ${grade.toFixed(1)} (Flesch–Kincaid; aim for ${HIGHEST_GRADE} or less): shorter sentences, everyday words`,
    }))
}
