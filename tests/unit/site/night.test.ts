import fs from 'node:fs'
import { expect, it } from 'vitest'

const sheets = ['app', 'components'].flatMap((folder) =>
  fs
    .readdirSync(folder, { recursive: true })
    .map((name) => `${folder}/${name}`)
    .filter((file) => file.endsWith('.css')),
)
const read = (file: string) => fs.readFileSync(file, 'utf8')
const ofNight = /@media \(prefers-color-scheme: dark\) \{\s*:root \{([^{}]*)\}\s*\}/

it('names what night changes in one place, and all of it is colours', () => {
  const [file, ...more] = sheets.filter((sheet) => read(sheet).includes('prefers-color-scheme'))
  expect([file, more]).toEqual(['app/globals.css', []])
  const sheet = read('app/globals.css')
  expect(sheet.match(/prefers-color-scheme/g)).toHaveLength(1)
  const changes =
    ofNight
      .exec(sheet)?.[1]
      ?.split(';')
      .map((line) => line.trim()) ?? []
  expect(changes.filter(Boolean).length).toBeGreaterThan(5)
  // Colours of the page's own: nobody can take one for a width, or hide anything by it.
  for (const change of changes.filter(Boolean)) expect(change).toMatch(/^--[\w-]+: #[\da-f]{3,8}$/)
})
