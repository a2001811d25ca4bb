import fs from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { env } from '@/lib/env'
import { madeAt } from '@/lib/health/last-backup'
import { removeOld } from '@/lib/server/backup/remove-old'

const now = new Date('2026-11-23T02:00:00Z')
const named = (day: string) => `nouriva-${day}T02-00-00.000Z.backup`

async function folderOf(names: string[]): Promise<string> {
  const folder = await fs.mkdtemp(path.join(env().dataDir, 'backups-'))
  await Promise.all(names.map((name) => fs.writeFile(path.join(folder, name), '')))
  return folder
}

it('removes backups past their days, and nothing else', async () => {
  const others = ['erasures.ledger', 'notes-2020-01-01.txt', 'nouriva-2020.backup']
  const folder = await folderOf([
    ...others,
    ...['2026-11-22', '2026-10-25', '2026-10-23', '2020-01-01'].map(named),
  ])
  expect(await removeOld(folder, 30, now)).toBe(2)
  expect((await fs.readdir(folder)).sort()).toEqual(
    [...others, named('2026-11-22'), named('2026-10-25')].sort(),
  )
})

it('keeps the newest, however old it is', async () => {
  const folder = await folderOf(['2020-01-01', '2021-01-01'].map(named))
  expect(await removeOld(folder, 30, now)).toBe(1)
  expect(await fs.readdir(folder)).toEqual([named('2021-01-01')])
})

it('removes what a killed backup left, once no living one can be at it', async () => {
  const folder = await folderOf(['.12-34.partial', '.56-78.partial', named('2026-11-22')])
  const early = new Date('2026-11-21T00:00:00Z')
  await fs.utimes(path.join(folder, '.12-34.partial'), early, early)
  await fs.utimes(path.join(folder, '.56-78.partial'), now, now)
  await removeOld(folder, 30, now)
  expect((await fs.readdir(folder)).sort()).toEqual(['.56-78.partial', named('2026-11-22')])
})

it('reads the moment of a backup from its name', () => {
  expect(madeAt(named('2026-11-22'))).toEqual(new Date('2026-11-22T02:00:00Z'))
  expect(madeAt('.12-34.partial')).toBeNull()
})
