import fs from 'node:fs/promises'
import path from 'node:path'
import { keepLastResult, type PublishResult } from '@/lib/content/last-result'
import { ContentProblem } from '@/lib/content/problem'
import { type Publication, publishContent } from '@/lib/content/publish'
import { errorsIn, linesOf } from '@/lib/content/report'
import { readPointer } from '@/lib/content/store'
import { waitForLock } from '@/lib/server/launcher/lock'
import { PlainError } from '@/lib/server/plain-error'
import { linkProject } from './link-project'
import { checkedOutWords, pullContent } from './pull-content'

export type PublishOptions = {
  /** The project's folder. */
  root: string
  dataDir: string
  /** The repository whose content/ is published instead of the project's own. */
  contentGit?: string
  /** False takes the checkout as it is, if there is one: a start need not wait for a network. */
  pull?: boolean
}

/**
 * Publishes the content, one process of a data folder at a time, and writes down what came of it.
 * @throws ContentProblem or PlainError with what somebody has to put right; what was in force stays
 */
export async function publishOnce(options: PublishOptions): Promise<Publication> {
  const { dataDir } = options
  await fs.mkdir(dataDir, { recursive: true, mode: 0o700 })
  const release = await waitForLock(dataDir, 'publish')
  try {
    const publication = await publishContent({ root: await projectOf(options), dataDir })
    const says = 'Everything in the articles is in order, and they are on the site.'
    await keepLastResult(dataDir, { outcome: 'published', says, hash: publication.hash })
    return publication
  } catch (error) {
    const hash = await readPointer(dataDir)
    await keepLastResult(dataDir, { ...describe(error), hash })
    throw error
  } finally {
    release()
  }
}

function describe(error: unknown): Pick<PublishResult, 'outcome' | 'says'> {
  if (error instanceof ContentProblem) return { outcome: 'content', says: problems(error) }
  if (error instanceof PlainError) return { outcome: 'fetch', says: error.message }
  const says =
    'The program that publishes failed. Whoever runs the site finds the reason in its log.'
  return { outcome: 'fault', says }
}

/**
 * The folder to compile: the project itself, or one that has its law and the words of a repository. A compilation
 * writes beside what it compiles, so it is elsewhere too where the project may only be read, as in a container.
 */
async function projectOf({ root, dataDir, contentGit, pull = true }: PublishOptions) {
  const work = path.join(dataDir, 'content-work')
  if (!contentGit) {
    if (await mayWrite(root)) return root
    await linkProject(root, work, path.join(root, 'content'))
    return work
  }
  const there = await checkedOutWords(dataDir, contentGit).catch(() => null)
  if (pull || !there) await pullContent(dataDir, contentGit)
  await linkProject(root, work, await checkedOutWords(dataDir, contentGit))
  return work
}

/** What is wrong and nothing else: the mail and the desk show each line as a thing to put right. */
const problems = ({ findings, message }: ContentProblem) =>
  findings.length > 0 ? linesOf(errorsIn(findings)).join('\n') : message

const mayWrite = (folder: string) =>
  fs.access(folder, fs.constants.W_OK).then(
    () => true,
    () => false,
  )
