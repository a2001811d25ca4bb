import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'

import { makeHome } from '@/lib/server/postgres/home'

export type Site = {
  url: string
  dataDir: string
  launcher: ChildProcess
  /** Everything that the launcher and its processes have printed so far. */
  output: () => string
  /** Ends the site as an operator would, and waits until it is gone. Resolves to its exit code. */
  stop(): Promise<number | null>
}

const READY_MS = 90_000

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

/** Nothing of the shell that runs the tests may configure the site. */
const own = [
  'PORT',
  'HOST',
  'SITE_URL',
  'DATABASE_URL',
  'DATA_DIR',
  'RESEND_API_KEY',
  'RESEND_BASE_URL',
  'RESEND_WEBHOOK_SECRET',
  'MAIL_FROM',
  'OWNER_EMAIL',
  'APP_SECRET',
  'DATA_KEY',
  'TRUST_PROXY',
  'DATA_KEY_PREVIOUS',
  'UNLIMITED_NETWORKS',
  'FIRST_MAILS_AN_HOUR',
  'ANSWERS_KEPT_MONTHS',
  'CONTENT_GIT',
  'CONTENT_GIT_SECONDS',
  'REFUSED_BOTS',
  'DATABASE_FOLDER',
  'NODE_ENV',
]

/**
 * Starts the whole site as `npm start` does, on a free port with a data folder of its own.
 * @param variables what an operator would set beside that; @param until what to wait for
 * @param folder another copy of the project
 */
export async function runSite(
  variables: Record<string, string> = {},
  until: 'ready' | 'up' = 'ready',
  folder = '.',
): Promise<Site> {
  const port = variables.PORT ?? String(await freePort())
  const dataDir = variables.DATA_DIR ?? (await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-site-')))
  const shell = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !own.includes(name)),
  )
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: 'production',
    ...shell,
    NEXT_TELEMETRY_DISABLED: '1',
    // Every test comes from this machine; the tests of the limits set it to nothing.
    UNLIMITED_NETWORKS: '127.0.0.0/8, ::1',
    FIRST_MAILS_AN_HOUR: '0',
    ...variables,
    PORT: port,
    DATA_DIR: dataDir,
  }
  const launcher = spawn(process.execPath, ['lib/server/boot.mjs'], {
    cwd: folder,
    env,
  })
  let printed = ''
  launcher.stdout.on('data', (chunk) => {
    printed += chunk
  })
  launcher.stderr.on('data', (chunk) => {
    printed += chunk
  })
  const url = `http://localhost:${port}`
  const end = async () => {
    const code = await stop(launcher)
    if (!variables.DATA_DIR) await removeData(dataDir)
    return code
  }
  const site: Site = { url, dataDir, launcher, output: () => printed, stop: end }
  await waitFor(site, until === 'ready' ? '/readyz' : '/healthz')
  return site
}

/** Removes a site's data. As root the embedded database lives outside of the data folder. */
export async function removeData(dataDir: string): Promise<void> {
  const { folder } = await makeHome(dataDir)
  await fs.rm(folder, { recursive: true, force: true })
  await fs.rm(dataDir, { recursive: true, force: true })
}

async function waitFor({ url, launcher, output }: Site, path: string): Promise<void> {
  const deadline = Date.now() + READY_MS
  while (Date.now() < deadline) {
    if (launcher.exitCode !== null)
      throw new Error(`the site ended with ${launcher.exitCode}:\n${output()}`)
    const ok = await fetch(`${url}${path}`).then(
      (response) => response.ok,
      () => false,
    )
    if (ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the site was not ready in ${READY_MS} ms:\n${output()}`)
}

async function stop(launcher: ChildProcess): Promise<number | null> {
  if (launcher.exitCode !== null || launcher.signalCode !== null) return launcher.exitCode
  const exit = once(launcher, 'exit')
  launcher.kill('SIGTERM')
  const [code] = await exit
  return code
}
