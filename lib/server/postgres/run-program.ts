import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import type { Home } from './home'

/** Nothing of this process's environment but what PostgreSQL needs: no secret, no PG… variable. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, TZ } = process.env
  return { PATH, TZ, LC_ALL: 'C' } as unknown as NodeJS.ProcessEnv
}

/** Starts one of PostgreSQL's programs as the server's account, in a folder that this account can enter. */
export function runProgram(
  home: Home,
  program: string,
  args: string[],
  options: Pick<SpawnOptions, 'stdio' | 'detached'>,
): ChildProcess {
  return spawn(program, args, { ...options, ...home.account, cwd: home.folder, env: environment() })
}
