import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { memoryVariables, programOf } from '@/lib/server/launcher/process-flags'
import { freePort } from '@/tests/site/run-site'

/** A server under measurement, on one core of its own where the system can pin it. */
export type MeasuredServer = {
  name: string
  url: string
  /** Resident memory in MB. */
  memory(): Promise<number>
  stop(): Promise<void>
}

export const SERVER_CORE = '0'
export const CLIENT_CORE = '1'
const READY_MS = 60_000
export const has = (program: string) => spawnSync('which', [program]).status === 0

/** A command on one core; as it is where there is no taskset. */
export const onCore = (core: string, command: string[]): string[] =>
  has('taskset') ? ['taskset', '-c', core, ...command] : command

export const secrets = {
  APP_SECRET: 'a-secret-for-benchmarks-of-32-characters',
  DATA_KEY: '0'.repeat(64),
}

const environment = (
  dataDir: string,
  port: number,
  more: Record<string, string>,
): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  PORT: String(port),
  DATA_DIR: dataDir,
  DATABASE_URL: 'postgresql://127.0.0.1:1/none',
  ...secrets,
  ...more,
})

const ours = programOf('web', 'build')

/** The web process alone, as the launcher runs it. @param more environment that it gets besides */
export const startOurs = (dataDir: string, more = {}): Promise<MeasuredServer> =>
  start('Nouriva', dataDir, [...ours.flags, ours.file], { ...memoryVariables, ...more })

/** The same build behind Next's own server. */
export const startPlainNext = (dataDir: string, more = {}): Promise<MeasuredServer> =>
  start('`next start`', dataDir, ['node_modules/next/dist/bin/next', 'start'], more)

async function start(
  name: string,
  dataDir: string,
  args: string[],
  more: Record<string, string> = {},
): Promise<MeasuredServer> {
  const port = await freePort()
  const [command = '', ...rest] = onCore(SERVER_CORE, [process.execPath, ...args])
  const child = spawn(command, rest, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environment(dataDir, port, more),
  })
  return watch(name, child, `http://localhost:${port}`)
}

/** nginx with one page as files, compressed beforehand; null where there is no nginx. */
export async function startNginx(page: Buffer, folder: string): Promise<MeasuredServer | null> {
  if (!has('nginx')) return null
  const port = await freePort()
  const file = path.join(folder, 'page.html')
  await fs.writeFile(file, page)
  await fs.writeFile(`${file}.gz`, gzipSync(page))
  await fs.writeFile(`${file}.br`, brotliCompressSync(page))
  const gzipStatic = /gzip_static/.test(String(spawnSync('nginx', ['-V']).stderr))
  const configuration = path.join(folder, 'nginx.conf')
  await fs.writeFile(
    configuration,
    `daemon off; pid ${folder}/nginx.pid; error_log stderr; worker_processes 1;
events { worker_connections 512; }
http { types { text/html html; } access_log off; sendfile on; ${gzipStatic ? 'gzip_static on;' : 'gzip on;'}
  open_file_cache max=100; client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder};
  uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
  server { listen 127.0.0.1:${port}; location / { root ${folder}; try_files /page.html =404; } } }`,
  )
  const [command = '', ...rest] = onCore(SERVER_CORE, ['nginx', '-c', configuration])
  const child = spawn(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] })
  return watch('nginx, the page as a file', child, `http://127.0.0.1:${port}`)
}

async function watch(name: string, child: ChildProcess, url: string): Promise<MeasuredServer> {
  const deadline = Date.now() + READY_MS
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${name} did not start`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return {
    name,
    url,
    memory: async () => residentMb(child.pid ?? 0),
    async stop() {
      const exit = once(child, 'exit')
      child.kill('SIGTERM')
      await exit
    },
  }
}

const answers = (url: string) =>
  fetch(`${url}/about`).then(
    ({ ok }) => ok,
    () => false,
  )

function residentMb(pid: number): number {
  const kilobytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString())
  return Math.round(kilobytes / 1024)
}
