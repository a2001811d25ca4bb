import { publishContent } from '@/lib/content/publish'
import { env } from '@/lib/env'
import { contentProject } from './content-project'

export const evilTitle = '</script><script>alert(1)</script> & <b>]]> "quotes" ]]>'

/**
 * Publishes content for readers of this process: one public article, one whose title wants to break
 * out of wherever it stands, a draft and one that appears in the far future.
 * @param dataDir whose publication it becomes
 */
export async function publishedProject(dataDir = env().dataDir) {
  const project = await contentProject()
  const one = 'articles/one.mdx'
  const alias = 'aliases: [/an-old-address]'
  await project.vary(one, 'articles/evil.mdx', alias, '')
  await project.edit('articles/evil.mdx', 'title: An article for tests', `title: '${evilTitle}'`)
  await project.edit('articles/evil.mdx', 'date: 2024-08-25', 'date: 2024-08-24')
  await project.vary(one, 'articles/secret-draft.mdx', alias, 'draft: true\naliases: [/old-draft]')
  await project.vary(one, 'articles/secret-future.mdx', alias, 'aliases: [/old-future]')
  await project.edit('articles/secret-future.mdx', 'date: 2024-08-25', 'date: 2999-01-01')
  await project.edit('articles/secret-future.mdx', '[gut-health]', '[later]')
  const topic = 'topics/gut-health.mdx'
  await project.vary(topic, 'topics/later.mdx', 'title: Gut health', 'title: Secret topic')
  await publishContent({ root: project.root, dataDir })
  return project
}
