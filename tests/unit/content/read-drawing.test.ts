import { expect, it } from 'vitest'
import { readDrawing } from '@/lib/content/read-drawing'

const drawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 54">${inside}</svg>`

it('reads shapes and words as a tree, with its size from the viewBox', () => {
  const read = readDrawing(drawing('<g class="ill-leaf"><path d="M0 0h9"/></g>'), 'a.svg')
  expect([read.width, read.height]).toEqual([96, 54])
  expect(JSON.stringify(read.drawing)).toContain('M0 0h9')
})

it.each([
  ['<script>alert(1)</script>', 'a drawing may not hold <script>'],
  ['<style>*{}</style>', 'a drawing may not hold <style>'],
  ['<foreignObject><p>x</p></foreignObject>', 'a drawing may not hold <foreignObject>'],
  ['<image href="https://evil.example/x"/>', 'a drawing may not hold <image>'],
  ['<a href="https://evil.example"><path/></a>', 'a drawing may not hold <a>'],
  ['<path onload="x()"/>', 'a drawing may not hold onLoad'],
  ['<path style="fill:red"/>', 'a drawing may not hold style'],
  ['<use href="https://evil.example/x#a"/>', 'a drawing may not hold href'],
  ['<use xlink:href="https://evil.example/x#a"/>', 'a drawing may not hold'],
  ['<use href="data:image/svg+xml,x"/>', 'a drawing may not hold href'],
  ['<path fill="url(https://evil.example/x)"/>', 'a drawing may not hold fill'],
  ['</svg><img src="x">', 'a drawing may not hold <img>'],
])('refuses %s', (inside, says) => {
  expect(() => readDrawing(drawing(inside), 'a.svg')).toThrow(says)
})

it('lets a drawing point into itself', () => {
  const inside = '<use href="#leaf"/><path fill="url(#shade)"/>'
  expect(() => readDrawing(drawing(inside), 'a.svg')).not.toThrow()
})

it('refuses what is no drawing, or has no size', () => {
  expect(() => readDrawing('<p>x</p>', 'a.svg')).toThrow('a.svg: is not an SVG drawing')
  expect(() => readDrawing('<svg></svg>', 'a.svg')).toThrow('the drawing needs a viewBox')
})
