import fs from 'node:fs/promises'
import path from 'node:path'
import { draftArticle } from './draft-article'
import { placeholderDrawing } from './placeholder-drawing'
import { ContentProblem } from './problem'
import { slugOf } from './slug-of'

export type NewArticle = { slug: string; article: string; drawing: string }

/**
 * Makes a draft and its drawing under content/.
 * @param root the project's folder; @param today a day such as 2026-11-22
 * @returns the names of the two files, seen from the root
 * @throws ContentProblem when the title does not fit or one of the files is there already
 */
export async function newArticle(root: string, title: string, today: string): Promise<NewArticle> {
  const plain = title.trim().replace(/\s+/g, ' ')
  if (plain.length < 5 || plain.length > 120)
    throw new ContentProblem('a title has 5 to 120 characters: npm run new "Sleep and your skin"')
  const [topic, author] = await Promise.all([first(root, 'topics'), first(root, 'authors')])
  const slug = slugOf(plain) ?? (await freeName(root, `article-${today}`))
  const article = `content/articles/${slug}.mdx`
  const drawing = `content/images/${slug}.svg`
  for (const file of [article, drawing])
    if (await exists(path.join(root, file)))
      throw new ContentProblem('this file is there already; choose another title', { file })
  const write = (file: string, text: string) =>
    // "wx": whoever made the file in the meantime keeps it.
    fs.writeFile(path.join(root, file), text, { flag: 'wx' })
  await write(drawing, placeholderDrawing(slug, plain))
  await write(article, draftArticle({ title: plain, slug, today, topic, author }))
  return { slug, article, drawing }
}

const exists = (file: string) =>
  fs.access(file).then(
    () => true,
    () => false,
  )

async function first(root: string, folder: string): Promise<string> {
  const names = await fs.readdir(path.join(root, 'content', folder))
  const [name] = names.filter((one) => one.endsWith('.mdx')).sort()
  if (!name) throw new ContentProblem(`write a file in content/${folder} first`)
  return path.basename(name, '.mdx')
}

async function freeName(root: string, name: string): Promise<string> {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}-${number}`
    if (!(await exists(path.join(root, `content/articles/${candidate}.mdx`)))) return candidate
  }
}
