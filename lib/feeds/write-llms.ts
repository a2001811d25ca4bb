import { listArticles } from '@/lib/content/articles'
import type { ArticleCard } from '@/lib/content/model'
import { listTopics } from '@/lib/content/topics'
import { absoluteUrl, feeds, site } from '@/lib/site'
import { strings } from '@/lib/strings/strings'
import { type Plain, plain, plainLink } from './plain'
import { toMarkdown } from './to-markdown'

/** llms.txt (llmstxt.org): what this site is, and every public article as Markdown, once, by its first topic. */
export async function writeLlms(): Promise<string> {
  const [articles, topics] = await Promise.all([listArticles(), listTopics()])
  const words = strings()
  const sections = topics.flatMap(({ slug, title }) =>
    section(title, articles.filter((article) => article.topics[0]?.slug === slug).map(articleItem)),
  )
  const more: [string, string][] = [
    ['/about', words.navigation.about],
    ['/disclaimer', words.navigation.disclaimer],
    ...feeds.map(({ path, title }): [string, string] => [path, title]),
  ]
  const text = [
    plain('h1', site.name),
    plain('blockquote', plain('p', site.description)),
    plain('p', words.llms.intro),
    plain('p', words.llms.general),
    ...sections,
    ...section(
      words.llms.more,
      more.map(([path, label]) => plain('li', plainLink(absoluteUrl(path), label))),
    ),
  ]
  return `${toMarkdown(text)}\n`
}

const section = (title: string, items: Plain[]) =>
  items.length > 0 ? [plain('h2', title), plain('ul', ...items)] : []

const articleItem = ({ path, title, description }: ArticleCard) =>
  plain('li', plainLink(absoluteUrl(`${path}.md`), title), `: ${description}`)
