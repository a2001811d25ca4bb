import { benchBackup } from './backup'
import { benchContent } from './content'
import { benchLeads } from './leads'
import { benchLighthouse } from './lighthouse'
import { benchMemory } from './memory'
import { benchSearch } from './search'
import { benchServing } from './serving'
import { benchSignUp } from './sign-up'
import { benchStart } from './start'

/** `npm run bench <what>`: measures, prints a table and writes its part of docs/benchmarks.md. */
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

const bench = benches[process.argv[2] ?? '']
if (bench) await bench()
else {
  process.stdout.write(`npm run bench <${Object.keys(benches).join(' | ')}>\n`)
  process.exitCode = 1
}
