import fs from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { checkContent } from '@/lib/content/check-content'
import { mediaFolder } from '@/lib/content/media/media-folder'
import { newArticle } from '@/lib/content/new-article'
import { slugOf } from '@/lib/content/slug-of'
import { contentProject } from '@/tests/factories/content-project'

const today = '2026-11-22'

it('makes a draft with a drawing that passes every check as it is', async () => {
  const project = await contentProject()
  const made = await newArticle(project.root, ' Sleep & "your" <skin>:  what’s known ', today)
  expect(made.slug).toBe('sleep-and-your-skin-whats-known')
  await newArticle(project.root, 'दही और त्वचा', today)
  expect(await checkContent(project.root, mediaFolder(project.dataDir))).toEqual([])
  const text = await fs.readFile(path.join(project.root, made.article), 'utf8')
  expect(text).toContain('draft: true')
  await project.edit(`articles/${made.slug}.mdx`, 'draft: true', 'draft: false')
  expect(await checkContent(project.root, mediaFolder(project.dataDir))).toMatchObject([
    { level: 'error', file: made.article, says: expect.stringContaining('cites no source') },
  ])
}, 120_000)

it('never writes over a file that is there, article or drawing', async () => {
  const project = await contentProject()
  await newArticle(project.root, 'Sleep and skin', today)
  await expect(newArticle(project.root, 'Sleep and Skin!', today)).rejects.toThrow(
    'content/articles/sleep-and-skin.mdx: this file is there already',
  )
  await project.write('images/only-a-drawing.svg', 'mine')
  await expect(newArticle(project.root, 'Only a drawing', today)).rejects.toThrow(
    'is there already',
  )
  const drawing = path.join(project.root, 'content/images/only-a-drawing.svg')
  expect(await fs.readFile(drawing, 'utf8')).toBe('mine')
})

it('finds a free name for a title that is not in Latin letters', async () => {
  const project = await contentProject()
  const slugs = []
  for (const title of ['दही और त्वचा', 'आंत का स्वास्थ्य'])
    slugs.push((await newArticle(project.root, title, today)).slug)
  expect(slugs).toEqual(['article-2026-11-22', 'article-2026-11-22-2'])
})

it('refuses a title that is too short or too long', async () => {
  const { root } = await contentProject()
  for (const title of ['', 'abc', 'x'.repeat(121)])
    await expect(newArticle(root, title, today)).rejects.toThrow('5 to 120 characters')
})

it.each([
  ['Crème brûlée & you', 'creme-brulee-and-you'],
  ['Dahi (दही) and acne', 'dahi-and-acne'],
  ['दही और त्वचा and', null],
  ['!!!', null],
  ['../../etc/passwd', 'etc-passwd'],
])('makes an address of %j', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})

it('cuts a long address between words', () => {
  expect(slugOf('word '.repeat(40))).toMatch(/^(?:word-){13}word$/)
})
