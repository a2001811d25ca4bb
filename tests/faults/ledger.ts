import fs from 'node:fs'
import path from 'node:path'
import type { Typed } from '@/tests/site/visitor'
import { runFolder } from './settings'

export type SignUp = { kind: 'sign-up'; email: string; submissionId: string; typed: Typed }
export type Comment = {
  kind: 'comment'
  email: string
  article: string
  name: string
  text: string
}
export type Entry = SignUp | Comment

type Line = { how: 'tried' | 'acked'; entry: Entry }

/**
 * What people were told, in a file that no process of the site knows of: a line before something is
 * sent, and one when the answer said that it has arrived.
 */
export class Ledger {
  readonly #file: string

  constructor(name: string) {
    this.#file = path.join(runFolder, `${name}.ledger`)
    fs.appendFileSync(this.#file, '')
  }

  tried = (entry: Entry) => this.#write({ how: 'tried', entry })
  acked = (entry: Entry) => this.#write({ how: 'acked', entry })

  /** Read back from the file: everything that was sent, and whether its arrival was told. */
  read(): { entry: Entry; acked: boolean }[] {
    const found = new Map<string, { entry: Entry; acked: boolean }>()
    for (const text of fs.readFileSync(this.#file, 'utf8').split('\n').filter(Boolean)) {
      const { how, entry }: Line = JSON.parse(text)
      const key = JSON.stringify(entry)
      found.set(key, { entry, acked: how === 'acked' || found.get(key)?.acked === true })
    }
    return [...found.values()]
  }

  acknowledged = () => this.read().filter(({ acked }) => acked).length

  #write(line: Line) {
    fs.appendFileSync(this.#file, `${JSON.stringify(line)}\n`)
  }
}
