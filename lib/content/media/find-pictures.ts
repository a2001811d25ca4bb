import type { CompiledBody } from '@/lib/content/compile-body'
import type { Finding } from '@/lib/content/finding'
import type { GeneratedDocuments } from '@/lib/content/generated'
import { refusal } from '@/lib/content/report'

export type PictureUse = { src: string; place: Pick<Finding, 'file' | 'line' | 'field'> }

/**
 * Every place that names a picture.
 * @throws ContentProblem when one document shows the same picture twice: a drawing's ids would clash
 */
export function findPictures({
  articles,
  topics,
  authors,
  pages,
}: GeneratedDocuments): PictureUse[] {
  const heads = articles.map((article) => ({
    src: article.image.src,
    place: { file: fileOf(article), field: 'image.src' },
  }))
  const figures = [...articles, ...topics, ...authors, ...pages].flatMap((document) =>
    (document.compiled as CompiledBody).figures.map(({ src, line }) => ({
      src,
      place: { file: fileOf(document), line },
    })),
  )
  const uses = [...heads, ...figures]
  const seen = new Set<string>()
  const twice = uses.filter(({ src, place }) => {
    const use = `${place.file} ${src}`
    return seen.has(use) || !seen.add(use)
  })
  const findings = twice.map(
    ({ src, place }): Finding => ({
      level: 'error',
      ...place,
      says: `${src} is shown here already: once is enough`,
    }),
  )
  if (findings.length > 0) throw refusal(findings)
  return uses
}

const fileOf = (document: { _raw: { sourceFilePath: string } }) =>
  `content/${document._raw.sourceFilePath}`
