import { expect, it } from 'vitest'
import { usedStyles } from '@/lib/server/front/styles/used-styles'

const names = {
  tags: new Set(['html', 'body', 'p', 'a', 'svg', 'lineargradient']),
  classes: new Set(['lead', 'mt-1.5', 'on']),
  ids: new Set(['main']),
}

it.each([
  'p{a:b}',
  '*,:before{a:b}',
  '.lead>a:hover::after{a:b}',
  'p:not(.none){a:b}',
  'body:has(.none) p{a:b}',
  ':is(.lead,p)>*+*{a:b}',
  '.mt-1\\.5{a:b}',
  '#main[data-x=".none"] p{a:b}',
  'p::details-content{a:b}',
  'linearGradient{a:b}',
  ':root,:host{--x:url("a}b;c")}',
  '@font-face{font-family:none;src:url(x)}',
  '@media (min-width:1px){p{a:b}@supports (a:b){.lead{c:d}}}',
  '@layer base,components;',
  '@keyframes none{50%{a:b}}',
  'p{content:"\\"}";a:b}a{c:d}',
])('keeps %s', (css) => {
  expect(usedStyles(css, names)).toBe(css)
})

it.each([
  'h1{a:b}',
  '.none{a:b}',
  'p.none{a:b}',
  '.lead .none:hover{a:b}',
  '#other{a:b}',
  ':is(.none,h1)>*{a:b}',
  'p:where(.none) a{a:b}',
  '@media print{.none{a:b}}',
  '@layer x{@media print{h1{a:b}}}',
])('leaves out %s', (css) => {
  expect(usedStyles(`a{a:b}${css}p{c:d}`, names)).toBe('a{a:b}p{c:d}')
})

it('keeps of several selectors those that are used', () => {
  expect(usedStyles('h1,p,.none,.lead{a:b}', names)).toBe('p,.lead{a:b}')
})

it.each([
  [':is(.none,.lead)>*+*{a:b}', ':is(.lead)>*+*{a:b}'],
  [':is(:is(p,h9),.none) a:where(.on,.none){a:b}', ':is(:is(p)) a:where(.on){a:b}'],
  ['p:not(.none):is(.lead,h1):hover{a:b}', 'p:not(.none):is(.lead):hover{a:b}'],
])('of %s keeps %s', (css, kept) => {
  expect(usedStyles(css, names)).toBe(kept)
})
