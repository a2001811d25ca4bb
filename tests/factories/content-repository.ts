import { execFileSync } from 'node:child_process'
import fs from 'node:fs/promises'
import path from 'node:path'

/** Nothing of the developer's own Git reaches the tests. */
const env = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ishita',
  GIT_AUTHOR_EMAIL: 'ishita@nouriva.example',
  GIT_COMMITTER_NAME: 'Ishita',
  GIT_COMMITTER_EMAIL: 'ishita@nouriva.example',
}

export type ContentRepository = {
  /** Its address, as CONTENT_GIT takes it. */
  address: string
  /** Runs git in the editor's working copy. */
  git(...args: string[]): void
  /** Commits everything in the working copy and pushes it. */
  push(): void
}

/** A bare repository that an editor pushes a folder to, as a Git host would keep it. */
export async function contentRepository(working: string): Promise<ContentRepository> {
  const bare = path.join(working, '.hosted.git')
  const git = (...args: string[]) => {
    execFileSync('git', args, { cwd: working, env, stdio: 'pipe' })
  }
  git('init', '--quiet', '--initial-branch=main')
  await fs.writeFile(path.join(working, '.git/info/exclude'), '/*\n!/content\n')
  git('init', '--quiet', '--bare', '--initial-branch=main', bare)
  git('remote', 'add', 'host', bare)
  const push = () => {
    git('add', '--all', 'content')
    git('commit', '--quiet', '--allow-empty', '--message', 'Words')
    git('push', '--quiet', 'host', 'HEAD')
  }
  push()
  return { address: `file://${bare}`, git, push }
}
