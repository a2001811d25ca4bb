import fs from 'node:fs/promises'
import path from 'node:path'
import { PlainError } from '@/lib/server/plain-error'
import { runGit } from './run-git'

/** Where the repository of CONTENT_GIT is checked out. */
export const checkoutFolder = (dataDir: string) => path.join(dataDir, 'content-git')

/** The address and the branch of CONTENT_GIT, `address#branch`; HEAD is what the repository itself prefers. */
function partsOf(contentGit: string): { address: string; branch: string } {
  const [, address = contentGit, branch = 'HEAD'] = /^(.*?)(?:#([\w./-]+))?$/.exec(contentGit) ?? []
  return { address, branch: branch.startsWith('-') ? 'HEAD' : branch }
}

/** The address as it may be shown: without what signs in. */
export const shownAddress = (contentGit: string) =>
  partsOf(contentGit).address.replace(/\/\/[^/@\s]+@/, '//')

/**
 * Brings the checkout of CONTENT_GIT to its newest commit, the last one only and no history.
 * @throws PlainError when that does not succeed; the checkout is then as it was
 */
export async function pullContent(dataDir: string, contentGit: string): Promise<void> {
  const folder = checkoutFolder(dataDir)
  const { address, branch } = partsOf(contentGit)
  await fs.mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    await runGit(folder, ['init', '--quiet'])
    const fetch = ['fetch', '--quiet', '--depth=1', '--no-tags', '--no-recurse-submodules']
    await runGit(folder, [...fetch, 'content', branch], address)
    await runGit(folder, ['checkout', '--quiet', '--force', '--detach', 'FETCH_HEAD'])
    await runGit(folder, ['clean', '-ffdxq'])
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error)
    throw new PlainError(
      `The articles could not be fetched from ${shownAddress(contentGit)}: ${says}. The site stays as it is.`,
    )
  }
}

/**
 * The words in the checkout. @throws PlainError when it has none
 */
export async function checkedOutWords(dataDir: string, contentGit: string): Promise<string> {
  const words = path.join(checkoutFolder(dataDir), 'content')
  const stat = await fs.lstat(words).catch(() => null)
  if (stat?.isDirectory()) return words
  throw new PlainError(
    `${shownAddress(contentGit)} has no folder content/. The site stays as it is.`,
  )
}
