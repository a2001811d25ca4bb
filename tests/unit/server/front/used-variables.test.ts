import { expect, it } from 'vitest'
import {
  usedVariables,
  variablesOf,
  withShortNames,
} from '@/lib/server/front/styles/used-variables'

const used = (css: string) => usedVariables(css, new Set(variablesOf(css)))

it.each([
  ['p{--a:1;color:red;--b:2}q{color:var(--b)}', 'p{color:red;--b:2}q{color:var(--b)}'],
  ['p{--a:1}q{c:d}', 'q{c:d}'],
  ['@media print{p{--a:1}}q{c:d}', 'q{c:d}'],
  ['@property --a{syntax:"*";inherits:false}q{c:d}', 'q{c:d}'],
  ['@property --a{syntax:"*"}q{c:var(--a,1)}', '@property --a{syntax:"*"}q{c:var(--a,1)}'],
  ['p{-x-a:b;-x-a:b;a:b}', 'p{-x-a:b;a:b}'],
  ['@layer a,b;p{--a:"x;y";c:d}', '@layer a,b;p{c:d}'],
  ['@font-face{font-family:x;src:url(y)}', '@font-face{font-family:x;src:url(y)}'],
])('of %s leaves %s', (css, left) => {
  expect(used(css)).toBe(left)
})

it('counts what another style sheet of the page asks for', () => {
  expect(usedVariables('p{--a:1;--b:2}', new Set(['--a']))).toBe('p{--a:1}')
})

it('calls them by short names, and nothing else', () => {
  const css =
    '.x--leaf{--leaf:1;--leaf-soft:2;color:var(--leaf-soft, var(--leaf))}@property --other{a:b}'
  expect(withShortNames(css, new Set(variablesOf(css)))).toBe(
    '.x--leaf{--1:1;--0:2;color:var(--0, var(--1))}@property --other{a:b}',
  )
})
