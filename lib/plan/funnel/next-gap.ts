import { checkAll } from '@/lib/plan/check-all'
import { checkPage, stepPath, underAgePage } from '@/lib/plan/pages'
import type { Typed } from '@/lib/plan/questions/question'

/** Where somebody who comes back goes on: the first page with a gap, or the check page when there is none. */
export function nextGap(typed: Typed): string {
  const checked = checkAll(typed)
  if ('stop' in checked) return underAgePage.path
  const complete = 'submission' in checked || checked.firstGap === 'check'
  return complete ? checkPage.path : stepPath(checked.firstGap)
}
