import fs from 'node:fs/promises'
import path from 'node:path'
import type { Scenario } from './scenario'
import { findCanaries, kindsOfCanaries, readLines } from './search-logs'
import { runFolder } from './settings'
import type { Stage } from './stage'

/** A search that has seen less proves nothing. */
const LEAST_LINES = 3_000

type Log = { name: string; text: string }

const isDatabase = ({ name }: Log) => name.endsWith('.postgres.log')

async function logsIn(folder: string): Promise<Log[]> {
  const names = (await fs.readdir(folder)).filter((name) => name.endsWith('.log'))
  return Promise.all(
    names.map(async (name) => ({
      name: path.join(path.basename(folder), name),
      text: await fs.readFile(path.join(folder, name), 'utf8'),
    })),
  )
}

/** Worlds of a kept folder that were never closed: what their processes said is lost. */
async function unclosedIn(folder: string, logs: Log[]): Promise<string[]> {
  const names = (await fs.readdir(folder)).filter((name) => /^(?:row-\d+-\d+|shared)$/.test(name))
  return names
    .map((name) => path.join(path.basename(folder), name))
    .filter((name) => !logs.some((log) => log.name === `${name}.log`))
    .map((name) => `${name} left no log`)
}

/** What the processes of the shared site have said so far: it closes last. */
async function sharedLogs(stage: Stage): Promise<Log[]> {
  if (!stage.played().some(({ worlds }) => worlds.has('shared'))) return []
  const shared = await stage.shared()
  const name = path.join(path.basename(runFolder), 'shared')
  return [
    { name: `${name}.log`, text: shared.output() },
    { name: `${name}.postgres.log`, text: await shared.database.log() },
  ]
}

/** A row that was played and of which nothing is there to be read. */
function silentRows(stage: Stage, logs: Log[]): string[] {
  const said = new Map(logs.map(({ name, text }) => [path.basename(name), text.includes('{')]))
  return stage.played().flatMap(({ row, worlds }) => {
    if (worlds.size === 0) return [`row ${row} was played and left no log`]
    const silent = [...worlds].filter((world) => !said.get(`${world}.log`))
    return silent.map((world) => `row ${row} was played, and ${world} left no log`)
  })
}

export const logs: Scenario = {
  row: 30,
  what: 'after all of the above every line that any process or database has logged is searched for what was typed',
  pass: `0 hits in ${LEAST_LINES} lines or more, a log of every row; every line of web and worker is JSON, requests and their errors have an id`,
  async run(stage) {
    const kept = await Promise.all(stage.logFolders.map(logsIn))
    const own = [...(await logsIn(runFolder)), ...(await sharedLogs(stage))]
    const all = [...own, ...kept.flat()]
    const problems = silentRows(stage, own)
    for (const [nth, folder] of stage.logFolders.entries())
      problems.push(...(await unclosedIn(folder, kept[nth] ?? [])))
    const count = { json: 0, plain: 0, databases: 0 }
    for (const log of all) {
      problems.push(...findCanaries(log.text, log.name))
      if (isDatabase(log)) count.databases += log.text.split('\n').length
      if (isDatabase(log)) continue
      const read = readLines(log.text, log.name)
      count.json += read.json
      count.plain += read.plain
      problems.push(...read.problems)
    }
    if (count.json < LEAST_LINES)
      problems.push(`only ${count.json} JSON lines were there to be searched`)
    const rows = new Set(all.flatMap(({ name }) => /\/row-(\d+)-/.exec(name)?.[1] ?? []))
    for (const { row } of stage.played()) rows.add(String(row))
    const worlds = all.filter(isDatabase).length
    return {
      counts: `${count.json} JSON lines, ${count.plain} plain ones, ${count.databases} of databases`,
      seen: `${worlds} worlds of ${rows.size} rows and ${stage.logFolders.length + 1} runs, ${kindsOfCanaries} kinds of canaries`,
      problems,
    }
  },
}
