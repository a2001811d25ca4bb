import fs from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { readLastResult } from '@/lib/content/last-result'
import { readPointer, readStored } from '@/lib/content/store'
import { publishOnce } from '@/lib/server/content/publish-once'
import { contentProject } from '@/tests/factories/content-project'
import { contentRepository } from '@/tests/factories/content-repository'

const SLOW = 120_000

/** A site whose own content/ differs from that of the repository. */
async function hosted() {
  const project = await contentProject()
  const repository = await contentRepository(project.root)
  const options = {
    root: path.resolve('.'),
    dataDir: project.dataDir,
    contentGit: repository.address,
  }
  const slugs = async () => {
    const hash = (await readPointer(project.dataDir)) ?? ''
    const index = JSON.parse((await readStored(project.dataDir, hash, 'index')) ?? '')
    return index.articles.map((article: { slug: string }) => article.slug).sort()
  }
  return { project, repository, options, slugs }
}

it(
  'publishes what was pushed to the repository, and nothing when nothing was',
  async () => {
    const { project, repository, options, slugs } = await hosted()
    expect((await publishOnce(options)).changed).toBe(true)
    expect(await slugs()).toEqual(['one'])
    expect((await publishOnce(options)).changed).toBe(false)
    await project.vary('articles/one.mdx', 'articles/two.mdx', '/an-old-address', '/another')
    repository.push()
    await publishOnce({ ...options, pull: false })
    expect(await slugs()).toEqual(['one'])
    await publishOnce(options)
    expect(await slugs()).toEqual(['one', 'two'])
    expect(await readLastResult(project.dataDir)).toMatchObject({ outcome: 'published' })
  },
  SLOW,
)

it(
  'publishes the branch that the address names',
  async () => {
    const { project, repository, options, slugs } = await hosted()
    repository.git('checkout', '--quiet', '-b', 'next')
    await project.vary('articles/one.mdx', 'articles/two.mdx', '/an-old-address', '/another')
    repository.push()
    await publishOnce(options)
    expect(await slugs()).toEqual(['one'])
    await publishOnce({ ...options, contentGit: `${repository.address}#next` })
    expect(await slugs()).toEqual(['one', 'two'])
  },
  SLOW,
)

it(
  'follows a history that was written anew',
  async () => {
    const { project, repository, options, slugs } = await hosted()
    await publishOnce(options)
    await project.vary('articles/one.mdx', 'articles/two.mdx', '/an-old-address', '/another')
    repository.git('add', '--all', 'content')
    repository.git('commit', '--quiet', '--amend', '--message', 'Anew')
    repository.git('push', '--quiet', '--force', 'host', 'HEAD')
    await publishOnce(options)
    expect(await slugs()).toEqual(['one', 'two'])
  },
  SLOW,
)

it(
  'keeps what is in force when the repository is wrong or gone, and says why without a password',
  async () => {
    const { project, repository, options, slugs } = await hosted()
    await publishOnce(options)
    await project.edit('articles/one.mdx', 'A claim.', '<Foo />')
    repository.push()
    await expect(publishOnce(options)).rejects.toThrow('content/articles/one.mdx:16: unknown')
    expect(await readLastResult(project.dataDir)).toMatchObject({ outcome: 'content' })
    expect(await slugs()).toEqual(['one'])

    const contentGit = 'https://ishita:sesame@127.0.0.1:1/words.git'
    await expect(publishOnce({ ...options, contentGit })).rejects.toThrow('could not be fetched')
    const result = await readLastResult(project.dataDir)
    expect(result).toMatchObject({ outcome: 'fetch' })
    expect(JSON.stringify(result)).not.toContain('sesame')
    expect(await slugs()).toEqual(['one'])
  },
  SLOW,
)

it(
  'runs nothing that a repository brings, and follows no link out of it',
  async () => {
    const { project, repository, options } = await hosted()
    const secret = path.join(project.root, 'secret.mdx')
    const ran = path.join(project.root, 'ran')
    await fs.writeFile(secret, 'sesame')
    await fs.symlink(secret, path.join(project.root, 'content/articles/link.mdx'))
    await project.write('.gitattributes', '*.mdx filter=own\n')
    await project.write('.gitmodules', `[submodule "x"]\n\tpath = x\n\turl = ext::touch ${ran}\n`)
    repository.push()
    const says = await publishOnce(options).catch((error: Error) => error.message)
    expect(String(says)).not.toContain('sesame')
    await expect(fs.access(ran)).rejects.toThrow()
    const arrived = path.join(project.dataDir, 'content-git/content/articles/link.mdx')
    expect((await fs.lstat(arrived)).isSymbolicLink()).toBe(false)

    const hook = path.join(project.dataDir, 'content-git/.git/hooks/post-checkout')
    await fs.mkdir(path.dirname(hook), { recursive: true })
    await fs.writeFile(hook, `#!/bin/sh\ntouch ${ran}\n`, { mode: 0o755 })
    await fs.rm(path.join(project.root, 'content/articles/link.mdx'))
    repository.push()
    await publishOnce(options)
    await expect(fs.access(ran)).rejects.toThrow()
  },
  SLOW,
)

it('refuses a repository that is a program', async () => {
  const { project, options } = await hosted()
  const ran = path.join(project.root, 'ran')
  const contentGit = `ext::sh -c touch% ${ran}`
  await expect(publishOnce({ ...options, contentGit })).rejects.toThrow('not allowed')
  await expect(fs.access(ran)).rejects.toThrow()
})

it(
  'publishes once when several ask at a time',
  async () => {
    const project = await contentProject()
    const all = await Promise.all([
      publishOnce(project),
      publishOnce(project),
      publishOnce(project),
    ])
    expect(all.map(({ changed }) => changed).sort()).toEqual([false, false, true])
    expect(new Set(all.map(({ hash }) => hash)).size).toBe(1)
  },
  SLOW,
)
