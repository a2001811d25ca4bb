import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export type Sample = [file: string, source: string]

/**
 * Lints samples under the rules of the places where they would stand.
 * @returns what was found in each. One run of Biome does for all that can stand beside each other
 */
export function lintSamples(samples: Sample[]): string[] {
  const found: string[] = new Array(samples.length).fill('')
  const trees: Map<string, number>[] = []
  for (const [place, [file]] of samples.entries()) {
    const free = trees.find((tree) => !tree.has(ownName(file, place)))
    if (free) free.set(ownName(file, place), place)
    else trees.push(new Map([[ownName(file, place), place]]))
  }
  for (const tree of trees) {
    const sources = [...tree].map(([file, place]): Sample => [file, samples[place]?.[1] ?? ''])
    for (const [file, text] of lintTree(sources)) {
      const place = tree.get(file)
      if (place !== undefined) found[place] += text
    }
  }
  return found
}

/** A name of its own beside the others, where the name does not matter: x is any. */
const ownName = (file: string, place: number) => file.replace(/\/x(?=[./])/, `/x${place}`)

/** Each finding with the file that it is about. */
function lintTree(samples: Sample[]): [file: string, text: string][] {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'nouriva-lint-'))
  fs.copyFileSync('biome.json', path.join(root, 'biome.json'))
  fs.writeFileSync(path.join(root, '.gitignore'), '')
  execFileSync('git', ['init', '-q'], { cwd: root })
  for (const [file, source] of samples) {
    fs.mkdirSync(path.join(root, path.dirname(file)), { recursive: true })
    fs.writeFileSync(path.join(root, file), source)
  }
  const whole = fs.realpathSync(root)
  const biome = path.resolve('node_modules/.bin/biome')
  const options = ['lint', '--colors=off', '--max-diagnostics=none', '--reporter=github', '.']
  const { stdout } = spawnSync(biome, options, { cwd: root, encoding: 'utf8' })
  fs.rmSync(root, { recursive: true, force: true })
  return stdout.split('\n').flatMap((line): [string, string][] => {
    const file = /[,\s]file=([^,]+),/.exec(line)?.[1]
    return file ? [[path.relative(whole, file), `${line}\n`]] : []
  })
}
