import { spawnSync } from 'node:child_process'
import { benchBackup } from './backup'
import { benchContent } from './content'
import { benchLeads } from './leads'
import { benchLighthouse } from './lighthouse'
import { benchMemory } from './memory'
import { benchSearch } from './search'
import { benchServing } from './serving'
import { benchSignUp } from './sign-up'
import { benchStart } from './start'

/**
 * `npm run bench [what]`: measures, prints a table and writes its part of docs/benchmarks.md. Without a name everything in
 * turn, each in a process of its own, but Lighthouse, which is no part of this project.
 */
const benches: Record<string, () => Promise<unknown>> = {
  backup: benchBackup,
  content: benchContent,
  leads: benchLeads,
  lighthouse: benchLighthouse,
  memory: benchMemory,
  search: benchSearch,
  serving: benchServing,
  'sign-up': benchSignUp,
  start: benchStart,
}

const asked = process.argv[2]
const bench = asked && benches[asked]
if (bench) await bench()
else if (!asked) {
  for (const name of Object.keys(benches).filter((name) => name !== 'lighthouse')) {
    const one = [...process.execArgv, process.argv[1] as string, name]
    const { status } = spawnSync(process.execPath, one, { stdio: 'inherit' })
    if (status !== 0) process.exitCode = 1
  }
} else {
  process.stdout.write(`npm run bench <${Object.keys(benches).join(' | ')}>\n`)
  process.exitCode = 1
}
