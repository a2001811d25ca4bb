import fs from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { kill, type World } from './world'

/** Variables for a site whose processes note their memory when they are asked. */
export const tellingMemory = {
  NODE_OPTIONS: `--require ${path.resolve('tests/faults/tell-memory.cjs')}`,
}

/** Milliseconds, and MB: what the system counts, and what is alive of it. */
export type Memory = { at: number; rss: number; live: number }

/** Has a process of a world with `tellingMemory` clean up thoroughly, and reads what it notes then. */
export async function memoryOf(world: World, pid: number): Promise<Memory> {
  const notes = path.join(world.dataDir, 'memory.jsonl')
  const asked = Date.now()
  kill(pid, 'SIGUSR2')
  for (;;) {
    const text = await fs.readFile(notes, 'utf8').catch(() => '')
    const lines = text.split('\n').filter(Boolean).reverse()
    for (const line of lines) {
      const note = JSON.parse(line)
      if (note.at < asked) break
      if (note.pid !== pid) continue
      const live = (note.heapUsed + note.external) / 2 ** 20
      return { at: note.at, rss: note.rss / 2 ** 20, live }
    }
    await sleep(50)
  }
}

const SETTLED_MB = 1

/** The same, once cleaning up again gives nothing more back: V8 returns freed pages a while after it has freed them. */
export async function settledMemoryOf(world: World, pid: number): Promise<Memory> {
  let last = await memoryOf(world, pid)
  for (;;) {
    const next = await memoryOf(world, pid)
    if (next.rss > last.rss - SETTLED_MB) return next
    last = next
  }
}
