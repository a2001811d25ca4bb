import fs from 'node:fs/promises'
import path from 'node:path'
import type { Finding } from './finding'

const places = [
  /^(?:articles|topics|authors|pages)\/[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/,
  /^references\/[a-z0-9]+(?:-[a-z0-9]+)*\.yaml$/,
  /^images\/[a-z0-9]+(?:-[a-z0-9]+)*\.(?:svg|jpe?g|png|webp)$/,
]

/** Finds files that no part of the site reads, such as an article saved as .txt or with a blank in its name. */
export async function checkFiles(root: string): Promise<Finding[]> {
  const entries = await fs.readdir(path.join(root, 'content'), {
    recursive: true,
    withFileTypes: true,
  })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) =>
      path.relative(path.join(root, 'content'), path.join(entry.parentPath, entry.name)),
    )
    .filter((name) => !places.some((place) => place.test(name)))
    .map((name) => ({ level: 'error', file: `content/${name}`, says: saysOf(name) }))
}

const saysOf = (name: string) =>
  name.startsWith('images/')
    ? 'no picture is read by this name: use small letters, digits and hyphens, and save it as .jpg, .png, .webp or .svg, such as images/my-breakfast.jpg'
    : 'nobody reads a file of this name here: use small letters, digits and hyphens, such as articles/my-article.mdx'
