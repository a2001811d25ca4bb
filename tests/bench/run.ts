import { benchContent } from './content'

/** `npm run bench <what>`: measures, prints a table and writes docs/benchmarks.md. */
const benches: Record<string, () => Promise<void>> = { content: benchContent }

const bench = benches[process.argv[2] ?? '']
if (bench) await bench()
else {
  process.stdout.write(`npm run bench <${Object.keys(benches).join(' | ')}>\n`)
  process.exitCode = 1
}
