import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '@/tests/site/run-site'

/**
 * `node --import tsx tests/image/try-image.ts [folder]`: does without a container engine what the Dockerfile does. What .dockerignore lets
 * in is copied to a clean folder, installed, built and pruned there; then the site is started as a user who may not write
 * in it, asked, and stopped. A folder that is given has been built so before.
 */
const READY_MS = 120_000
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
const given = process.argv[2]
const folder = given ?? (await makeFolder())
const data = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-image-data-'))
if (nobody.uid) await fs.chown(data, nobody.uid, nobody.gid)
else execFileSync('chmod', ['-R', 'a-w', folder])

async function makeFolder(): Promise<string> {
  const made = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-image-'))
  // Whoever starts the site must be able to walk in.
  await fs.chmod(made, 0o755)
  const listed = (await fs.readFile('.dockerignore', 'utf8')).split('\n')
  for (const line of listed.filter((line) => line.startsWith('!')))
    await fs.cp(line.slice(1), path.join(made, line.slice(1)), { recursive: true })
  await fs.rm(path.join(made, 'prisma/generated'), { recursive: true, force: true })
  for (const step of [['ci'], ['run', 'build'], ['prune', '--omit=dev']])
    execFileSync('npm', step, { cwd: made, stdio: 'inherit' })
  return made
}

const port = String(await freePort())
const { PATH } = process.env
const site = spawn(process.execPath, ['lib/server/boot.mjs'], {
  cwd: folder,
  env: { PATH, HOME: '/nonexistent', NODE_ENV: 'production', PORT: port, DATA_DIR: data },
  stdio: 'inherit',
  ...nobody,
})
const ended = once(site, 'exit')

async function untilReady(): Promise<void> {
  for (const began = Date.now(); Date.now() - began < READY_MS; await sleep(250)) {
    if (site.exitCode !== null) break
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
    if (answer?.ok) return
  }
  throw new Error('the site did not become ready')
}

try {
  await untilReady()
  for (const address of [
    '/healthz',
    '/readyz',
    '/',
    '/articles/gut-skin-connection',
    '/plan',
    '/metrics',
  ]) {
    const { status, headers } = await fetch(`http://localhost:${port}${address}`)
    process.stdout.write(`${status} ${address} ${headers.get('content-type')}\n`)
    if (status !== 200) process.exitCode = 1
  }
  const written = execFileSync('find', [
    folder,
    '-newer',
    path.join(data, 'secrets.json'),
    '-type',
    'f',
  ])
  process.stdout.write(
    `written in the folder while it ran: ${String(written).trim() || 'nothing'}\n`,
  )
  if (written.length > 0) process.exitCode = 1
} finally {
  site.kill('SIGTERM')
  const [code] = await ended
  process.stdout.write(`ended with ${code}\n`)
}
