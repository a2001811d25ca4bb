import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where content projects of tests keep what they compiled, each document under the key of its bytes and the law. */
    compiledDir: string
  }
}

/** One store of compiled documents for the run: the many projects that begin alike compile that beginning once. */
export default async function setup(project: TestProject) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-compiled-'))
  project.provide('compiledDir', folder)
  return () => fs.rm(folder, { recursive: true, force: true })
}
