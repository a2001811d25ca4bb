import fs from 'node:fs/promises'
import path from 'node:path'

/** The outlines of one typeface: 1000 units to the size, y growing upwards. */
export type Face = {
  glyphs: Map<string, { advance: number; outline: string }>
  /** Two characters → by how much the second one moves away; negative is nearer. */
  kerning: Map<string, number>
}

const attribute = (tag: string, name: string) =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const plain = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]+)|(\w+));/g, (_all, code, name) =>
    code ? String.fromCodePoint(Number.parseInt(code, 16)) : (named[name] ?? ''),
  )

/** Reads an SVG font of the folder faces/, whose README tells what is in it. */
export async function readFace(name: 'fraunces' | 'nouriva-sans'): Promise<Face> {
  const file = path.join(import.meta.dirname, 'faces', `${name}.svg`)
  const text = await fs.readFile(file, 'utf8')
  const face: Face = { glyphs: new Map(), kerning: new Map() }
  for (const [tag] of text.matchAll(/<glyph [^>]*>/g))
    face.glyphs.set(plain(attribute(tag, 'unicode')), {
      advance: Number(attribute(tag, 'horiz-adv-x')),
      outline: attribute(tag, 'd'),
    })
  for (const [tag] of text.matchAll(/<hkern [^>]*>/g))
    for (const left of attribute(tag, 'u1').split(','))
      for (const right of attribute(tag, 'u2').split(','))
        face.kerning.set(plain(left) + plain(right), -Number(attribute(tag, 'k')))
  return face
}
