import { execFileSync } from 'node:child_process'
import path from 'node:path'

/** Publishes the project's own content into a data folder. */
export function publishInto(dataDir: string): void {
  const args = ['--import', 'tsx', 'tests/bench/publish-project.ts', path.resolve('.'), dataDir]
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
}
