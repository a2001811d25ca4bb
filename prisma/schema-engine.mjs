#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which is downloaded from a host of its own that is not
// always reachable. It speaks the engine's protocol (JSON-RPC, a line each) over the same engine in
// WebAssembly from the npm registry. Only Prisma's command line uses it, through
// PRISMA_SCHEMA_ENGINE_BINARY; the site itself migrates without it (lib/server/database/migrate.ts).
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import readline from 'node:readline'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'

const args = process.argv.slice(2)
if (args.includes('--version')) {
  process.stdout.write('schema-engine-cli (WebAssembly)\n')
  process.exit(0)
}

const require = createRequire(import.meta.url)
// biome-ignore lint/style/noProcessEnv: a tool of its own, outside the site
const url = process.env.DATABASE_URL

const scratches = []
const factory = new PrismaPg({ connectionString: url })
factory.connectToShadowDb = connectToScratchDatabase
if (url) await readCatalogTypes(factory)
if (args.includes('can-connect-to-database') || args.includes('create-database'))
  await tryToConnect()

const adapter = bindMigrationAwareSqlAdapterFactory(factory)
let asked
let panic
// An engine that panics answers nothing, which the command line would take for "no differences".
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message: (message) => {
    panic = message
  },
}
process.on('uncaughtException', (error) => {
  refuse(asked, error)
  process.exitCode = 1
})
const engine = url && (await loadEngine())

for await (const line of readline.createInterface({ input: process.stdin })) {
  const { id, method, params } = line.trim() ? JSON.parse(line) : {}
  asked = id
  if (method) await answer(id, method, params)
}
process.exit()

async function answer(id, method, params) {
  // Some commands would look at nothing and report success.
  if (!url)
    return refuse(id, new Error('DATABASE_URL is not set: this command needs a PostgreSQL.'))
  try {
    // The database exists: whoever set DATABASE_URL made it.
    const made = method === 'createDatabase' && { databaseName: new URL(url).pathname.slice(1) }
    const called = method === 'getDatabaseVersion' ? 'version' : method
    // On a new database nothing made the engine look for a scratch database yet, and this call cannot.
    if (method === 'evaluateDataLoss')
      await engine.diagnoseMigrationHistory({ ...params, optInToShadowDatabase: true })
    const result = made || (await engine[called](params)) || {}
    await dropScratches()
    if (method === 'diff' && result.stdout != null)
      say({ id: randomUUID(), method: 'print', params: { content: result.stdout } })
    say({ id, result })
  } catch (error) {
    await dropScratches()
    refuse(id, error)
  }
}

function refuse(id, error) {
  const cause = adapter.errorRegistry?.consumeError?.(error?.id) ?? error
  const message = panic || error?.message || cause?.message || String(cause)
  const data = { is_panic: false, message, meta: null, error_code: error?.code ?? null }
  say({ id, error: { code: 4466, message: 'The schema engine failed.', data } })
}

function say(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}

function stop(message, code) {
  const line = (level, fields) =>
    JSON.stringify({
      timestamp: new Date().toISOString(),
      level,
      fields,
      target: 'schema_engine::logger',
    })
  // The command line skips the first line, where the native engine greets.
  process.stderr.write(`${line('INFO', { message: 'Starting' })}\n`)
  process.stderr.write(`${line('ERROR', { message, error_code: code })}\n`)
  process.exit(1)
}

async function tryToConnect() {
  try {
    const connection = await factory.connect()
    await connection.executeScript('SELECT 1')
    await connection.dispose()
    process.exit(0)
  } catch (error) {
    stop(`The database cannot be reached: ${error?.message ?? error}`, 'P1001')
  }
}

/**
 * The adapter's own shadow database is the real one whenever it was given a connection string. This one
 * is a database made for the purpose.
 */
async function connectToScratchDatabase() {
  const name = `nouriva_scratch_${randomUUID().slice(0, 8)}`
  const address = new URL(url)
  address.pathname = `/${name}`
  const server = await factory.connect()
  await server.executeScript(`CREATE DATABASE "${name}" TEMPLATE template0`)
  const scratch = await new PrismaPg({ connectionString: address.href }).connect()
  scratches.push({ name, server, scratch })
  return scratch
}

/** Called before each answer, for the command line kills its engine as soon as it knows enough. */
async function dropScratches() {
  for (const { name, server, scratch } of scratches.splice(0)) {
    // The engine may have done this already; a pool says so by throwing.
    await scratch.dispose().catch(() => {})
    await server.executeScript(`DROP DATABASE "${name}" WITH (FORCE)`)
    await server.dispose()
  }
}

/**
 * The adapter cannot read the catalog's columns of type "char" and name (prisma/orm #27403, #28145).
 * They go through it as text; what was "char" is called a character again for the engine, which panics
 * over anything else (PostgreSQL 18 lists each NOT NULL as a constraint of type "n").
 */
async function readCatalogTypes(factory) {
  const asText = { 18: 25, 19: 25, 1002: 1009, 1003: 1009 }
  const characters = new WeakMap()
  const result = require('pg/lib/result').prototype
  const { addFields } = result
  result.addFields = function (fields) {
    characters.set(
      this.rows,
      fields.map((field) => field.dataTypeID === 18),
    )
    for (const field of fields) field.dataTypeID = asText[field.dataTypeID] ?? field.dataTypeID
    return addFields.call(this, fields)
  }
  const connection = await factory.connect()
  const queryable = Object.getPrototypeOf(Object.getPrototypeOf(connection))
  await connection.dispose()
  const { queryRaw } = queryable
  queryable.queryRaw = async function (query) {
    const set = await queryRaw.call(this, query)
    characters.get(set.rows)?.forEach((isCharacter, i) => {
      if (isCharacter) set.columnTypes[i] = ColumnTypeEnum.Character
    })
    return set
  }
}

async function loadEngine() {
  const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm'))
  const glue = await import(path.join(folder, 'schema_engine_bg.js'))
  const bytes = fs.readFileSync(path.join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const files = args.flatMap((arg, i) => (args[i - 1] === '--datamodels' ? [arg] : []))
  const datamodels = files.map((file) => [file, fs.readFileSync(file, 'utf8')])
  const given = { datamodels: datamodels.length > 0 ? datamodels : undefined }
  return glue.SchemaEngine.new(given, () => {}, adapter)
}
