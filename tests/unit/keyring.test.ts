import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const old = 'a'.repeat(64)
const fresh = 'b'.repeat(64)
const file = () => path.join(process.env.DATA_DIR ?? '', 'secrets.json')

/** lib/seal in a process that was started with these variables. */
async function started(variables: Record<string, string>) {
  vi.resetModules()
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  return { ...(await import('@/lib/seal')), ...(await import('@/lib/keyring')) }
}

beforeEach(() => fs.rmSync(file(), { force: true }))
afterEach(() => vi.unstubAllEnvs())

it('opens under DATA_KEY_PREVIOUS what an earlier key sealed, and seals under DATA_KEY', async () => {
  const before = await started({ DATA_KEY: old })
  const value = before.seal('almonds', 'answer:1:allergies')
  const after = await started({ DATA_KEY: fresh, DATA_KEY_PREVIOUS: `${'c'.repeat(64)}, ${old}` })
  expect(after.open(value, 'answer:1:allergies')).toBe('almonds')
  expect(after.seal('x', 'y').keyId).not.toBe(value.keyId)
})

it('takes up a key that is rotated in the data folder while it runs', async () => {
  fs.writeFileSync(file(), JSON.stringify({ dataKey: old }))
  const { keyring, KEYRING_FRESH_MS } = await started({ DATA_KEY: old })
  const now = Date.now()
  const { current } = keyring(now)
  const rotated = { dataKey: fresh, previousDataKeys: [{ key: old, until: '' }] }
  fs.writeFileSync(file(), JSON.stringify(rotated))
  fs.utimesSync(file(), 1_000, 1_000)
  expect(keyring(now + 1).current.id).toBe(current.id)
  const later = keyring(now + KEYRING_FRESH_MS)
  expect(later.current.id).not.toBe(current.id)
  expect(later.earlier.map(({ id }) => id)).toEqual([current.id])
})

it('goes on with the file’s key when the one it was started with has been dropped since', async () => {
  const { keyId } = await started({ DATA_KEY: old })
  fs.writeFileSync(file(), JSON.stringify({ dataKey: fresh, droppedDataKeys: [keyId(old)] }))
  const { keyring } = await started({ DATA_KEY: old })
  expect(keyring().current.id).toBe(keyId(fresh))
})

it('leaves the data folder alone where the environment has a key of its own', async () => {
  fs.writeFileSync(file(), JSON.stringify({ dataKey: old }))
  const { keyring } = await started({ DATA_KEY: fresh })
  expect(keyring().earlier).toEqual([])
})
