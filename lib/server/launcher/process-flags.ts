import path from 'node:path'
import { bundledProcess, type ProcessName } from '@/lib/server/prepare/bundle-processes'
import { root } from '@/lib/server/root'

/**
 * How the site's processes are started. V8 lets its heap grow towards the limit before it cleans up
 * thoroughly, and glibc keeps an arena of memory for each thread that compresses pages: with Node's own limit (4 GB)
 * and arenas a server of 1,000 articles took 635 MB after 300 of them, with these 371 MB, as fast. The rest is in
 * lib/server/tune-memory.ts.
 */
const nodeFlags: Record<ProcessName, string[]> = {
  web: ['--max-old-space-size=768'],
  worker: [],
}

export type Program = { file: string; flags: string[] }

/** What to run for a process: as it was built, or straight from its sources. */
export function programOf(name: ProcessName, from: 'build' | 'sources'): Program {
  const flags = nodeFlags[name]
  if (from === 'build') return { file: bundledProcess(name), flags }
  return { file: path.join(root, `lib/server/${name}.ts`), flags: [...flags, '--import', 'tsx'] }
}

/**
 * glibc raises the size from which a block of memory goes back to the system by itself as soon as one such block has been
 * freed, so what compresses a page leaves holes behind. Said here, it stays at the 128 KiB it starts with (mallopt(3)).
 */
export const memoryVariables = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072' } as const
