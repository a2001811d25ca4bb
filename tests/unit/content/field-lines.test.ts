import { expect, it } from 'vitest'
import { fieldLine, fieldLines } from '@/lib/content/field-lines'

const source = `---
title: "A: b"
image:
  src: one.svg
  alt: "A leaf,
    caption: no field"
keyPoints:
  - One
  - Two
series: { name: "x, part: y", part: 2 }
---
draft: true
`

it('knows the line of each field, in groups and lists too, and nothing of the body', () => {
  expect(Object.fromEntries(fieldLines(source))).toEqual({
    title: 2,
    image: 3,
    'image.src': 4,
    'image.alt': 5,
    keyPoints: 7,
    'keyPoints.0': 8,
    'keyPoints.1': 9,
    series: 10,
    'series.name': 10,
    'series.part': 10,
  })
})

it('falls back to the group, then to the first line', () => {
  expect(fieldLine(source, 'image.credit')).toBe(3)
  expect(fieldLine(source, 'author')).toBe(1)
})

it('reads YAML without a fence', () => {
  expect(fieldLine('title: x\ndoi: 10.1/2\n', 'doi')).toBe(2)
})
