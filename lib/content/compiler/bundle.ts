import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'

/** Contentlayer's own bundler, and what it loads for kinds of documents that are not ours. */
const external = ['esbuild', 'mdx-bundler', 'markdown-wasm', 'imagescript', 'chokidar', '@grpc/*']

/** Some of what is bundled asks for modules as Node's older programs do. */
const banner = `import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)`

const compilerName = (law: string) => `compiler-${law}.mjs`

/** Whether a name in .contentlayer is that of a compiler for another law. */
export const isOldCompiler = (name: string, law: string) =>
  name.startsWith('compiler-') && name !== compilerName(law)

/**
 * Makes one file of the compiler (main.ts), with Contentlayer and its configuration, unless it is there for this law: its
 * 1,600 modules take more than a second to load one by one, which is more than to compile an article.
 * @param law the fingerprint of the code that reads content/ (Sources)
 * @returns the file
 */
export async function bundleCompiler(root: string, law: string): Promise<string> {
  const file = path.join(root, '.contentlayer', compilerName(law))
  const there = await fs.stat(file).catch(() => null)
  if (there) return file
  const draft = `${file}-${randomUUID()}`
  await build({
    entryPoints: [path.join(import.meta.dirname, 'main.ts')],
    outfile: draft,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external,
    banner: { js: banner },
    define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' },
    logLevel: 'silent',
  })
  await fs.rename(draft, file)
  return file
}
