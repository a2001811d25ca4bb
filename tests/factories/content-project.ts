import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { inject } from 'vitest'

const shared = [
  'lib',
  'node_modules',
  'contentlayer.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]
const description =
  'A description that is long enough for the law of this site, which wants seventy characters.'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 54"><path d="M0 0h9"/></svg>'

const article = `---
title: An article for tests
description: ${description}
date: 2024-08-25
topics: [gut-health]
author: ishita
image: { src: one.svg, alt: A drawing for tests }
keyPoints: [The first key point, The second key point, The third key point]
callToAction: { title: "Ready?", text: A sentence that calls to action }
aliases: [/an-old-address]
---
The first line of the body.

## A heading

A claim.<Cite id="rao-2020" />
`

const files: Record<string, string> = {
  'articles/one.mdx': article,
  'topics/gut-health.mdx': `---\ntitle: Gut health\ndescription: ${description}\n---\nWords.\n`,
  'authors/ishita.mdx': `---\nname: Ishita\ndescription: ${description}\n---\nWords.\n`,
  'pages/about.mdx': `---\ntitle: About\ndescription: ${description}\nupdated: 2026-01-01\n---\nWords.\n`,
  'references/rao-2020.yaml':
    'title: A study of tests\nyear: 2020\nsource: Journal of Tests 1\ndoi: 10.1000/abc\nstudyType: cohort\nfinding: In 40 people it found what tests need to find.\nwhere: abstract\nchecked: abstract\n',
  'images/one.svg': svg,
}

export type ContentProject = {
  root: string
  dataDir: string
  write(name: string, content: string | Uint8Array): Promise<void>
  /** Changes one file's text; `from` must be in it. */
  edit(name: string, from: string, to: string): Promise<void>
  /** Writes a changed copy of one file beside it. */
  vary(name: string, copy: string, from: string, to: string): Promise<void>
}

/** A project folder with a small complete content/ of its own, compiled by this project's law. */
export async function contentProject(): Promise<ContentProject> {
  const root = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-content-'))
  for (const name of shared) await fs.symlink(path.resolve(name), path.join(root, name))
  await fs.mkdir(path.join(root, '.contentlayer'))
  await fs.symlink(inject('compiledDir'), path.join(root, '.contentlayer/compiled'))
  const write = async (name: string, content: string | Uint8Array) => {
    const file = path.join(root, 'content', name)
    await fs.mkdir(path.dirname(file), { recursive: true })
    await fs.writeFile(file, content)
  }
  for (const [name, text] of Object.entries(files)) await write(name, text)
  const vary = async (name: string, copy: string, from: string, to: string) => {
    const text = await fs.readFile(path.join(root, 'content', name), 'utf8')
    if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`)
    await write(copy, text.replace(from, to))
  }
  const edit = (name: string, from: string, to: string) => vary(name, name, from, to)
  return { root, dataDir: path.join(root, '.data'), write, edit, vary }
}
