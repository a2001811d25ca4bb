import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Sentence } from '@/components/ui/sentence'

const html = (text: string, fill?: Record<string, string>) =>
  renderToStaticMarkup(<Sentence text={text} fill={fill} />)

it('puts links, italics and names where the sentence has them', () => {
  expect(
    html('{name}: read [the list](/topics/{slug}), _Curcuma_.', { name: 'A', slug: 'b' }),
  ).toBe('A: read <a href="/topics/b">the list</a>, <i>Curcuma</i>.')
})

it('takes nothing that fills it for markup', () => {
  expect(
    html('No article says “{typed}”.', { typed: '[x](javascript:alert) _y_ {typed} <b>' }),
  ).toBe('No article says “[x](javascript:alert) _y_ {typed} &lt;b&gt;”.')
})
