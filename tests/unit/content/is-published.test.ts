import fs from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { isPublished } from '@/lib/content/is-published'
import { publishOnce } from '@/lib/server/content/publish-once'
import { contentProject } from '@/tests/factories/content-project'

const SLOW = 120_000

it(
  'tells content that is in force from what was edited since, and from what was refused last',
  async () => {
    const project = await contentProject()
    const { root, dataDir } = project
    expect(await isPublished(root, dataDir)).toBe(false)
    await publishOnce({ root, dataDir })
    expect(await isPublished(root, dataDir)).toBe(true)

    await project.edit('articles/one.mdx', 'A claim.', '<Clame />')
    expect(await isPublished(root, dataDir)).toBe(false)
    await expect(publishOnce({ root, dataDir })).rejects.toThrow(/Clame/)
    await project.edit('articles/one.mdx', '<Clame />', 'A claim.')
    // The desk still says that the last change is not on the site.
    expect(await isPublished(root, dataDir)).toBe(false)
    await publishOnce({ root, dataDir })
    expect(await isPublished(root, dataDir)).toBe(true)
  },
  SLOW,
)

it(
  'publishes once more where half of the last result is left',
  async () => {
    const { root, dataDir } = await contentProject()
    await publishOnce({ root, dataDir })
    await fs.writeFile(path.join(dataDir, 'content/last-result.json'), '{"at": "2026')
    expect(await isPublished(root, dataDir)).toBe(false)
    expect(await publishOnce({ root, dataDir })).toMatchObject({ changed: false })
    expect(await isPublished(root, dataDir)).toBe(true)
  },
  SLOW,
)
