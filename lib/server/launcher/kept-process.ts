import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { PlainError } from '@/lib/server/plain-error'
import type { ProcessName } from '@/lib/server/prepare/bundle-processes'
import { root } from '@/lib/server/root'
import { pauseBefore } from './pause-before'
import { memoryVariables, type Program } from './process-flags'
import { say } from './report'

const STEADY_MS = 10_000
const STOP_MS = 8_500

/** What launcher and process say to each other. */
export type Word = 'ready' | 'stop' | 'migrated'

/** A process of the site that is started again whenever it ends unasked. */
export class KeptProcess {
  /** Settles once: the process is up, or its very first run ended before it was. */
  readonly ready: Promise<void>
  #child: ChildProcess | undefined
  #wanted = true
  #renewing = false
  #wasUp = false
  #crashes = 0
  /** What a successor has to know too. */
  readonly #told = new Set<Word>()
  #settle: { resolve(): void; reject(error: Error): void } | undefined

  constructor(
    readonly name: ProcessName,
    private readonly program: Program,
    private readonly environment: NodeJS.ProcessEnv,
    /** Not tried again when its very first run fails: then something is wrong for good. */
    private readonly vital: boolean,
  ) {
    this.ready = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject }
    })
    // Whoever does not wait for it hears of a failure by the lines below.
    this.ready.catch(() => {})
    this.#start()
  }

  /** Tells the process something, and every process that takes its place. */
  tell(word: Word): void {
    this.#told.add(word)
    if (this.#child?.connected) this.#child.send(word, () => {})
  }

  /** Lets the running process finish and starts another. */
  async restart(): Promise<void> {
    this.#renewing = true
    await end(this.#child)
  }

  /** Lets the process finish what it does; one that takes too long is killed. */
  async stop(): Promise<void> {
    this.#wanted = false
    await end(this.#child)
  }

  /** Ends the process at once. */
  kill(): void {
    this.#wanted = false
    this.#child?.kill('SIGKILL')
  }

  #start(): void {
    const began = Date.now()
    this.#wasUp = false
    const child = fork(this.program.file, {
      cwd: root,
      execArgv: this.program.flags,
      env: { ...memoryVariables, ...this.environment },
    })
    this.#child = child
    child.on('message', (word) => word === 'ready' && this.#isUp(child))
    child.on('error', (error) => say(`The ${this.name} process: ${error.message}`))
    child.once('exit', (code, signal) => this.#ended(signal ?? `code ${code}`, began))
  }

  #isUp(child: ChildProcess): void {
    this.#wasUp = true
    for (const word of this.#told) child.send(word, () => {})
    this.#settle?.resolve()
    this.#settle = undefined
  }

  async #ended(how: string, began: number): Promise<void> {
    if (!this.#wanted) return
    const first = this.#settle
    this.#settle = undefined
    first?.reject(new PlainError(`The ${this.name} process did not start (${how}).`))
    if (first && this.vital) return
    if (!this.#renewing) say(`The ${this.name} process ended (${how}); starting it again.`)
    const steady = this.#renewing || Date.now() - began > STEADY_MS
    this.#renewing = false
    this.#crashes = steady ? 0 : this.#crashes + 1
    await sleep(pauseBefore(this.#crashes, this.#wasUp))
    if (this.#wanted) this.#start()
  }
}

async function end(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  if (child.connected) child.send('stop', () => {})
  const killing = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
  await ended
  clearTimeout(killing)
}
