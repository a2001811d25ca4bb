import fs from 'node:fs/promises'
import path from 'node:path'

/** What a compilation needs of this project beside the words. */
const shared = [
  'lib',
  'node_modules',
  'contentlayer.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/**
 * Makes a folder in which Contentlayer compiles words that lie elsewhere by this project's law: links
 * to both, and a .contentlayer of its own, so that two sources never mix. Safe to repeat.
 * @param words the folder that stands for content/
 */
export async function linkProject(root: string, work: string, words: string): Promise<void> {
  await fs.mkdir(work, { recursive: true })
  const links = shared.map((name) => [name, path.join(root, name)] as const)
  for (const [name, target] of [...links, ['content', words] as const])
    await link(path.join(work, name), target)
}

async function link(file: string, target: string): Promise<void> {
  if ((await fs.readlink(file).catch(() => null)) === target) return
  await fs.rm(file, { force: true })
  await fs.symlink(target, file)
}
