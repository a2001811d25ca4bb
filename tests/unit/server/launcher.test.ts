import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { readEnv } from '@/lib/env'
import { takeLock, waitForLock } from '@/lib/server/launcher/lock'
import { pauseBefore } from '@/lib/server/launcher/pause-before'
import { probePort } from '@/lib/server/launcher/probe-port'
import { settleSecrets } from '@/lib/server/launcher/secrets'

let folder: string
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-launcher-'))
})

describe('a lock', () => {
  it('is had once a folder and purpose, and given back', async () => {
    const release = await takeLock(folder, 'a')
    expect(release).not.toBeNull()
    expect(await takeLock(folder, 'a')).toBeNull()
    expect(await takeLock(folder, 'b')).not.toBeNull()
    const waiting = waitForLock(folder, 'a')
    release?.()
    expect(await waiting).toBeTypeOf('function')
  })

  it('is the same by whatever path the folder is reached', async () => {
    const link = `${folder}-link`
    await fs.symlink(folder, link)
    await takeLock(folder, 'data')
    expect(await takeLock(link, 'data')).toBeNull()
  })

  it('is given back by the system after kill -9', async () => {
    const code = `const { takeLock } = await import('./lib/server/launcher/lock.ts')
      await takeLock('${folder}', 'data'); console.log('held'); setInterval(() => {}, 1000)`
    const args = ['--import', 'tsx', '--input-type=module', '-e', code]
    const child = spawn(process.execPath, args)
    await once(child.stdout, 'data')
    expect(await takeLock(folder, 'data')).toBeNull()
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await takeLock(folder, 'data')).not.toBeNull()
  }, 120_000)
})

describe('secrets', () => {
  const settings = (more: Record<string, string> = {}) => {
    const { env } = readEnv({ DATA_DIR: folder, ...more })
    if (!env) throw new Error('the environment of this test is wrong')
    return env
  }

  it('are made once, strong, and readable by their owner alone', async () => {
    const first = await settleSecrets(settings())
    expect(first.keyIsNew).toBe(true)
    expect(first.dataKey).toMatch(/^[0-9a-f]{64}$/)
    expect(first.appSecret.length).toBeGreaterThanOrEqual(32)
    expect(await settleSecrets(settings())).toEqual({ ...first, keyIsNew: false })
    const { mode } = await fs.stat(path.join(folder, 'secrets.json'))
    expect(mode & 0o777).toBe(0o600)
    expect(await fs.readdir(folder)).toEqual(['secrets.json'])
  })

  it('come from the environment first', async () => {
    const dataKey = 'ab'.repeat(32)
    const settled = await settleSecrets(settings({ DATA_KEY: dataKey }))
    expect(settled).toMatchObject({ dataKey, keyIsNew: false })
  })

  it('are never overwritten when they cannot be read', async () => {
    await fs.writeFile(path.join(folder, 'secrets.json'), '{ broken')
    await expect(settleSecrets(settings())).rejects.toThrow(/cannot be read/)
    expect(await fs.readFile(path.join(folder, 'secrets.json'), 'utf8')).toBe('{ broken')
  })
})

describe('the port', () => {
  it('is said to be used, or not ours to use', async () => {
    const server = net.createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as net.AddressInfo
    await expect(probePort({ host: '127.0.0.1', port })).rejects.toThrow(
      `PORT ${port} is used by another program`,
    )
    server.close()
    await expect(probePort({ host: '127.0.0.1', port })).resolves.toBeUndefined()
    await expect(probePort({ host: '203.0.113.7', port })).rejects.toThrow(/^HOST should be/)
  })
})

describe('a process that ended', () => {
  it('is started again at once where it had been up, a few times over, then ever later', () => {
    const pauses = [0, 1, 2, 3, 4, 5, 6, 20].map((crashes) => pauseBefore(crashes, true))
    expect(pauses).toEqual([0, 0, 0, 0, 1_000, 2_000, 4_000, 30_000])
  })

  it('is not started again at once where it never came up', () => {
    expect([1, 2, 3].map((crashes) => pauseBefore(crashes, false))).toEqual([1_000, 2_000, 4_000])
  })
})
