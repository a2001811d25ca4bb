import { type DocumentType, frontMatter } from './front-matter'
import { ContentProblem } from './problem'

/**
 * Checks one document's front matter, enum values included (Contentlayer does not notice those).
 * @throws ContentProblem listing every wrong field and what it should be
 */
export function checkFrontMatter(type: DocumentType, document: unknown): void {
  const checked = frontMatter[type].safeParse(document)
  if (checked.success) return
  const problems = checked.error.issues.map(
    (issue) => `field "${issue.path.join('.')}" should be ${issue.message}`,
  )
  throw new ContentProblem(problems.join('; '))
}
