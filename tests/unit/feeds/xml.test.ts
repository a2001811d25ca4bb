import { expect, it } from 'vitest'
import { cdata, escapeText, tag, xmlDocument } from '@/lib/feeds/xml'

it('escapes text and attributes', () => {
  expect(tag('a', 'x < y & "z" > ]]>', { b: '<"&>' }).xml).toBe(
    '<a b="&lt;&quot;&amp;&gt;">x &lt; y &amp; &quot;z&quot; &gt; ]]&gt;</a>',
  )
})

it('never lets text end a CDATA section', () => {
  const { xml } = cdata('one ]]> two ]]> three')
  const sections = [...xml.matchAll(/<!\[CDATA\[(.*?)\]\]>/gs)].map(([, text]) => text)
  expect(sections.join('')).toBe('one ]]> two ]]> three')
})

it('drops what XML 1.0 cannot hold, and nothing else', () => {
  const bad = '\u0000\u0008\u000b\u001f\ufffe\uffff\ud800'
  expect(escapeText(`a${bad}b\t\n\rआ😀\u007f`)).toBe('ab\t\n\rआ😀\u007f')
  expect(cdata(`a${bad}b`).xml).toBe('<![CDATA[ab]]>')
})

it('leaves out attributes without a value, and closes empty elements', () => {
  expect(xmlDocument(tag('a', [], { b: undefined, c: '1' }))).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a c="1"/>\n',
  )
})
