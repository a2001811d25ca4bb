import { fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import { memoryVariables, programOf } from '@/lib/server/launcher/process-flags'
import { freePort } from '@/tests/site/run-site'

export type BenchServer = {
  /** Gets a page; throws when it is not 200. Resolves to its text and the milliseconds until its last byte. */
  get(path: string): Promise<{ text: string; ms: number }>
  /** Resident memory now and at its highest, in MB. */
  memory(): Promise<{ now: number; peak: number }>
  stop(): Promise<void>
}

/** The web process alone, as the launcher runs it, on a data folder that is published already. */
export async function startBenchServer(dataDir: string): Promise<BenchServer> {
  const port = await freePort()
  const { file, flags } = programOf('web', 'build')
  const child = fork(file, {
    execArgv: flags,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...memoryVariables,
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: 'postgresql://127.0.0.1:1/none',
      APP_SECRET: 'a-secret-for-benchmarks-of-32-characters',
      DATA_KEY: '0'.repeat(64),
    },
  })
  await once(child, 'message')
  const status = async (name: string) => {
    const text = await fs.readFile(`/proc/${child.pid}/status`, 'utf8')
    return Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(text)?.[1]) / 1024)
  }
  return {
    async get(path) {
      const began = performance.now()
      const answer = await fetch(`http://localhost:${port}${path}`)
      const text = await answer.text()
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
      return { text, ms: performance.now() - began }
    },
    memory: async () => ({ now: await status('VmRSS'), peak: await status('VmHWM') }),
    async stop() {
      const exit = once(child, 'exit')
      child.kill('SIGTERM')
      await exit
    },
  }
}
