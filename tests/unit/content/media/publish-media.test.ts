import fs from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { mediaFolder } from '@/lib/content/media/media-folder'
import { publishContent } from '@/lib/content/publish'
import { readDocumentText, readPointer, readStored } from '@/lib/content/store'
import { type ContentProject, contentProject } from '@/tests/factories/content-project'
import { photo } from '@/tests/factories/photo'

const SLOW = 120_000
const figure = '<Figure src="dahi.jpg" alt="A bowl of dahi on a table" caption="Dahi." />'

async function withFigure(): Promise<ContentProject> {
  const project = await contentProject()
  await project.write('images/dahi.jpg', await photo())
  await project.edit('articles/one.mdx', '## A heading', `${figure}\n\n## A heading`)
  return project
}

const articleOf = async ({ dataDir }: ContentProject, slug = 'one') => {
  const hash = (await readPointer(dataDir)) ?? ''
  const { documents } = JSON.parse((await readStored(dataDir, hash, 'index')) ?? '')
  return JSON.parse((await readDocumentText(dataDir, documents[`article/${slug}`])) ?? '')
}
const mediaOf = ({ dataDir }: ContentProject) => fs.readdir(mediaFolder(dataDir))

async function inodesOf(project: ContentProject) {
  const names = await mediaOf(project)
  const folder = mediaFolder(project.dataDir)
  const stats = names.map(async (name) => [name, (await fs.stat(path.join(folder, name))).ino])
  return new Map((await Promise.all(stats)) as [string, number][])
}

it(
  'makes what an article shows before it is in force, and hands its figure the picture',
  async () => {
    const project = await withFigure()
    await publishContent(project)
    const article = await articleOf(project)
    expect(article.picture.drawing).toBeTruthy()
    const [{ value }] = article.body.children
      .find((node: { name?: string }) => node.name === 'Figure')
      .attributes.filter((attribute: { name: string }) => attribute.name === 'picture')
    const picture = JSON.parse(value)
    expect(picture).toMatchObject({ width: 400, height: 300, caption: 'Dahi.' })
    const media = await mediaOf(project)
    for (const name of JSON.stringify([article, picture]).matchAll(/\/media\/([\w.-]+)/g))
      expect(media).toContain(name[1])
    const social = path.join(mediaFolder(project.dataDir), path.basename(article.openGraph.path))
    const { width, height, format } = await sharp(social).metadata()
    expect([width, height, format]).toEqual([1200, 630, 'jpeg'])
    expect((await fs.stat(social)).size).toBeLessThan(300_000)
    expect(article.openGraph.alt).toBe('An article for tests – A drawing for tests')
  },
  SLOW,
)

it(
  'makes again only what an edit changed',
  async () => {
    const project = await withFigure()
    await project.vary('articles/one.mdx', 'articles/two.mdx', 'aliases: [/an-old-address]\n', '')
    await publishContent(project)
    const before = await inodesOf(project)
    await project.edit('articles/two.mdx', 'title: An article', 'title: Another article')
    await publishContent(project)
    const after = await inodesOf(project)
    const made = [...after].filter(([name, inode]) => before.get(name) !== inode)
    expect(made.map(([name]) => `/media/${name}`)).toEqual([
      (await articleOf(project, 'two')).openGraph.path,
    ])
  },
  SLOW,
)

it(
  'takes a photo above the text too, and draws it into the picture for other sites',
  async () => {
    const project = await withFigure()
    await project.write('images/head.png', await photo({ format: 'png', width: 800, height: 500 }))
    await project.edit('articles/one.mdx', 'src: one.svg', 'src: head.png')
    await publishContent(project)
    const article = await articleOf(project)
    expect(article.picture.photo.fallback).toMatch(/^\/media\/[0-9a-f]{32}\.jpg$/)
    const social = path.join(mediaFolder(project.dataDir), path.basename(article.openGraph.path))
    const field = { left: 800, top: 150, width: 8, height: 8 }
    const [red = 0, green = 0, blue = 0] = await sharp(social).extract(field).raw().toBuffer()
    expect(red - 200).toBeLessThan(12)
    expect(green - 120).toBeLessThan(12)
    expect(blue - 40).toBeLessThan(12)
  },
  SLOW,
)

it(
  'names file and line of a picture that is not there, and what is wrong with one that is',
  async () => {
    const project = await withFigure()
    const { hash } = await publishContent(project)
    await project.edit('articles/one.mdx', 'src="dahi.jpg"', 'src="curd.jpg"')
    await expect(publishContent(project)).rejects.toThrow(
      'content/articles/one.mdx:14: there is no picture content/images/curd.jpg',
    )
    await project.edit('articles/one.mdx', 'src="curd.jpg"', 'src="one.svg"')
    await expect(publishContent(project)).rejects.toThrow(
      'content/articles/one.mdx:14: one.svg is shown here already',
    )
    await project.write('images/curd.jpg', 'no picture')
    await project.edit('articles/one.mdx', 'src="one.svg"', 'src="curd.jpg"')
    await expect(publishContent(project)).rejects.toThrow(
      'content/images/curd.jpg: is not a JPEG, PNG or WebP picture',
    )
    expect(await readPointer(project.dataDir)).toBe(hash)
  },
  SLOW,
)
