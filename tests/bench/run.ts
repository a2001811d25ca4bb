import { benchContent } from './content'

/** `npm run bench <what>`: measures and prints a table. `content` writes docs/benchmarks.md. */
const benches: Record<string, () => Promise<unknown>> = {
  content: benchContent,
  search: () => import('./search'),
}

const bench = benches[process.argv[2] ?? '']
if (bench) await bench()
else {
  process.stdout.write(`npm run bench <${Object.keys(benches).join(' | ')}>\n`)
  process.exitCode = 1
}
