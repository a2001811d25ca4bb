import fs from 'node:fs/promises'
import type { ProcessName } from '@/lib/server/prepare/bundle-processes'
import { childrenOf } from '@/tests/system/processes'
import type { World } from './world'

/** Whether a process is this one of a site: as it was built, in whatever copy of the project. */
export async function isProcess(pid: number, name: ProcessName): Promise<boolean> {
  const command = await fs.readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return command.includes(`/.next/processes/${name}.mjs`)
}

/** The process of that name that the world's site runs; 0 while there is none. */
export async function processOf(world: World, name: ProcessName): Promise<number> {
  for (const pid of await childrenOf(world.site().launcher.pid ?? 0))
    if (await isProcess(pid, name)) return pid
  return 0
}
