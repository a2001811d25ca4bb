import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { root } from '@/lib/server/root'

export type Migration = { name: string; sql: string; checksum: string }

/** Every migration of a folder, oldest first, with the checksum that Prisma would note for it. */
export async function readMigrations(
  folder = path.join(root, 'prisma/migrations'),
): Promise<Migration[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(names.sort().map((name) => readMigration(folder, name)))
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const sql = await fs.readFile(path.join(folder, name, 'migration.sql'), 'utf8')
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}
