import path from 'node:path'
import { root } from '@/lib/server/root'

const names = ['web', 'worker'] as const

export type ProcessName = (typeof names)[number]

const folder = '.next/processes'

/** The program of a process, as `bundleProcesses` writes it. */
export const bundledProcess = (name: ProcessName): string => path.join(root, folder, `${name}.mjs`)

/**
 * Makes one file of the launcher and of each process that it keeps: several hundred files of TypeScript took half
 * of the time until a process was up (docs/decisions/069-processes-in-one-file-each.md, 070). Packages stay what they are.
 * `lib/server/root.ts` finds the project from there too: the folder is as deep as its own.
 * @returns the sources that they are made of
 */
export async function bundleProcesses(into = folder): Promise<string[]> {
  const { build } = await import('esbuild')
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['start-built', ...names].map((name) => `lib/server/${name}.ts`),
    outdir: into,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    logLevel: 'warning',
    metafile: true,
  })
  return Object.keys(metafile.inputs)
}
