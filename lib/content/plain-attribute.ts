import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** What is wrong with an attribute of a component, in an editor's words. @param known what it takes */
export function plainAttribute(issue: Issue, known: string[]): string {
  const name = issue.path.join('.')
  if (issue.code === 'unrecognized_keys')
    return `there is no ${issue.keys.join(', ')} here: it takes ${known.join(', ')}`
  // What our schemas say themselves is meant for editors already.
  if (!/^(?:Invalid|Too)\b/.test(issue.message)) return `${name} ${issue.message}`
  if (issue.code === 'invalid_value') return `${name} should be one of ${issue.values.join(', ')}`
  if (issue.code === 'too_small') return `${name} is empty`
  if (issue.code === 'too_big') return `${name} should have at most ${issue.maximum} characters`
  if (issue.code === 'invalid_type') return `${name} is missing`
  return `${name} should have small letters, digits and hyphens only`
}
