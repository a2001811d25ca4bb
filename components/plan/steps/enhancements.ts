import type { Enhancement } from '@/components/ui/enhance'
import type { Question } from '@/lib/plan/questions/question'

const byKind: Partial<Record<Question['kind'], Enhancement>> = {
  text: 'counter',
  height: 'units',
  weight: 'units',
  email: 'mail-domain',
}

/** The modules that some question of a page gains from, each once. */
export function enhancementsFor(asked: readonly Question[]): Enhancement[] {
  const wanted = asked.flatMap(({ kind, oneLine }) => (oneLine ? [] : (byKind[kind] ?? [])))
  return [...new Set(wanted)]
}
