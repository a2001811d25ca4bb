import type { Finding } from '@/lib/content/finding'
import { fixedPaths, twinOf } from '@/lib/content/fixed-paths'
import type { GeneratedDocuments } from '@/lib/content/generated'
import { isPublic } from '@/lib/content/is-public'
import { suggest } from '@/lib/content/suggest'
import { visibilityOf } from '@/lib/content/visibility-of'
import { citedBy, type Written, writtenIn } from './documents'

/** Parts that every article's page has beside its text. */
const articleParts = ['main', 'part-in-short', 'part-sources', 'part-invitation', 'part-explore']

type Target = { anchors: Set<string>; draft: boolean; isHidden: () => boolean }
type Site = { targets: Map<string, Target>; aliases: Map<string, string> }

/**
 * Links that lead nowhere on this site. One to an article whose day has not come is advice: time
 * alone must not make a publication fail.
 */
export function checkLinks(documents: GeneratedDocuments, now = Date.now()): Finding[] {
  const site = mapOf(documents, now)
  return writtenIn(documents).flatMap((from) =>
    from.body.marks.links.flatMap(({ to, line }): Finding[] => {
      if (!/^[/#]/.test(to)) return []
      const told = judge(to, from, site)
      return told ? [{ ...told, file: from.file, line }] : []
    }),
  )
}

function mapOf(documents: GeneratedDocuments, now: number): Site {
  const dates = new Map(documents.articles.map((a) => [`/articles/${a.slug}`, a]))
  const targets = new Map<string, Target>()
  for (const { path, draft, body } of writtenIn(documents)) {
    const article = dates.get(path)
    const anchors = new Set(body.marks.headings.map((heading) => heading.id))
    for (const part of articleParts) anchors.add(part)
    const cited = new Set(article ? citedBy(article).map(({ id }) => id) : [])
    for (const place of [...cited].keys()) anchors.add(`ref-${place + 1}`)
    targets.set(path, {
      anchors,
      draft,
      isHidden: () => article !== undefined && !isPublic(visibilityOf(article), now),
    })
  }
  const aliases = documents.articles.flatMap((article) =>
    (article.aliases ?? []).map((alias) => [alias, `/articles/${article.slug}`] as const),
  )
  return { targets, aliases: new Map(aliases) }
}

function judge(to: string, from: Written, { targets, aliases }: Site): Told | null {
  const [address = '', anchor] = to.split('#')
  const asked = (address.split('?')[0] ?? '') || from.path
  const path = asked.length > 1 ? asked.replace(/\/$/, '') : asked
  const twin = twinOf.exec(path)
  const target = targets.get(twin?.[1] ?? twin?.[2] ?? path)
  const moved = aliases.get(path)
  if (!target && fixedPaths.has(path)) return null
  // An alias that is a page all the same is an error of its own: aliases.ts.
  if (!target && moved) return advice(`the link ${to} is an old address: write ${moved}`)
  if (!target) {
    const meant = suggest(path, [...targets.keys(), ...fixedPaths])
    return error(`the link ${to} leads nowhere: this site has no ${path}${meant}`)
  }
  if (target.draft && !from.draft)
    return error(`the link ${to} leads to a draft, which no reader can open`)
  if (!from.draft && target.isHidden())
    return advice(`the link ${to} leads to an article that is not shown today`)
  if (!anchor || target.anchors.has(anchor)) return null
  const known = suggest(anchor, target.anchors)
  return error(`the link ${to} leads to a heading that is not there: no #${anchor}${known}`)
}

type Told = Pick<Finding, 'level' | 'says'>
const error = (says: string): Told => ({ level: 'error', says })
const advice = (says: string): Told => ({ level: 'advice', says })
