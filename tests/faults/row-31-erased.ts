import { once } from 'node:events'
import fs from 'node:fs/promises'
import path from 'node:path'
import { drain, startProgram, until } from './drain'
import { differences, type Scenario } from './scenario'
import { signUpAll } from './sign-up-all'
import type { World } from './world'

/** Addresses in which a text stands: rows of every table as text, and files of the database as bytes. */
async function found(world: World, addresses: string[]): Promise<{ dump: number; files: number }> {
  const tables = await world.database.query<{ name: string }>(`
    SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
    WHERE table_schema IN ('public', 'pgboss') AND table_type = 'BASE TABLE'`)
  let dump = ''
  for (const { name } of tables)
    for (const { row } of await world.database.query<{ row: string }>(
      `SELECT t::text AS row FROM ${name} t`,
    ))
      dump += `${row}\n`
  await world.database.query('CHECKPOINT')
  const base = path.join(world.database.home.data, 'base')
  const inFiles = new Set<string>()
  for (const file of await fs.readdir(base, { recursive: true })) {
    const bytes = await fs.readFile(path.join(base, file)).catch(() => null)
    for (const address of addresses) if (bytes?.includes(address)) inFiles.add(address)
  }
  return { dump: addresses.filter((address) => dump.includes(address)).length, files: inFiles.size }
}

export const erased: Scenario = {
  row: 31,
  what: 'nine in ten of the people who signed up are erased, and looked for in every row and in the database’s files',
  pass: '0 of them in a dump and in heap files, indexes and statistics, all others whole',
  async run(stage) {
    const world = await stage.own()
    const { people, refused } = await signUpAll(world, stage.times(1_000), 10)
    await drain(world)
    const addresses = people.map(({ email }) => email).sort()
    const gone = addresses.filter((_, nth) => nth % 10 !== 9)
    const before = await found(world, gone)
    const [code] = await once(await startProgram(world, 'tests/faults/erase-people.ts'), 'exit')
    await until('the worker has rewritten the tables', async () => {
      const [row] = await world.database.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM erasures WHERE scrubbed_at IS NULL',
      )
      return row?.count === 0
    })
    const after = await found(world, gone)
    const left = await world.database.query<{ address: string }>('SELECT address FROM leads')
    return {
      counts: `${people.length} people, ${gone.length} erased`,
      seen: `in a dump ${before.dump} before and ${after.dump} after, in files ${before.files} and ${after.files}; ${left.length} others are there`,
      problems: [
        ...refused,
        ...differences({
          'end of the erasing program': [code, 0],
          // Else nothing is proved by not finding them.
          'in the dump before': [before.dump, gone.length],
          'in files before': [before.files, gone.length],
          'in the dump after': [after.dump, 0],
          'in files after': [after.files, 0],
          'the others': [
            left.map(({ address }) => address).sort(),
            addresses.filter((_, nth) => nth % 10 === 9),
          ],
        }),
      ],
    }
  },
}
