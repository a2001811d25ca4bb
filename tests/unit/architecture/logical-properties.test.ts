import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const side =
  /(?:^|[{;\s])((?:(?:margin|padding|border|scroll-margin|scroll-padding)-)?(?:left|right)(?:-(?:width|style|color))?|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/g
const sideClass =
  /(?<![\w-])-?(?:[mp][lr]|left|right|border-[lr]|rounded-(?:[lr]|[tb][lr])|text-(?:left|right)|float-(?:left|right))(?:-[\w./[\]]+)?(?![\w-])/g

const named = (pattern: RegExp, text: string) =>
  [...text.matchAll(pattern)].map(([found]) => found.trim())
const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '')
const inStyles = (css: string) => named(side, withoutComments(css))
const inClasses = (source: string) =>
  [...source.matchAll(/className="([^"]*)"/g)].flatMap(([, names = '']) => named(sideClass, names))

const files = ['app', 'components'].flatMap((folder) =>
  fs.readdirSync(folder, { recursive: true }).map((name) => path.join(folder, String(name))),
)
const wrongIn = (ending: string, look: (text: string) => string[]) =>
  files
    .filter((file) => file.endsWith(ending))
    .flatMap((file) => look(fs.readFileSync(file, 'utf8')).map((found) => `${file}: ${found}`))

it('names no left or right in styles, so that a page in Urdu is a mirror of one in English', () => {
  expect(wrongIn('.css', inStyles)).toEqual([])
  expect(wrongIn('.tsx', inClasses)).toEqual([])
})

it('knows left and right where it sees them, and nothing else', () => {
  const css = 'a { margin-left: 1px; right: 0; border-left-width: 2px; text-align: right }'
  expect(inStyles(css)).toHaveLength(4)
  expect(
    inStyles('a { margin-inline-start: 1px; border-radius: 0 90%; background: left }'),
  ).toEqual([])
  expect(inClasses('<p className="ml-4 text-right" />')).toEqual(['ml-4', 'text-right'])
  expect(inClasses('<p className="ms-4 small mt-6 leaf-left-over" />')).toEqual([])
})
