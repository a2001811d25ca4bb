import fs from 'node:fs/promises'
import { article } from './people'

const NOBODY = '00000000-0000-4000-8000-000000000000'
const examples: Record<string, string> = {
  '[slug]': article,
  '[id]': NOBODY,
  '[step]': 'goals',
  '[file]': 'none.webp',
}

export type BuiltRoute = { pattern: string; path: string; kind: 'page' | 'handler' }

/**
 * Every route of the built site as Next lists them, with an address of each.
 * @param given what stands for a part of an address that is not the same everywhere, such as `[id]`
 */
export async function builtRoutes(given: Record<string, string> = {}): Promise<BuiltRoute[]> {
  const listed: Record<string, string> = JSON.parse(
    await fs.readFile('.next/app-path-routes-manifest.json', 'utf8'),
  )
  return Object.entries(listed).map(([file, pattern]) => ({
    pattern,
    path: pattern.replace(/\[\w+\]/g, (name) => given[name] ?? examples[name] ?? name),
    kind: file.endsWith('/page') ? 'page' : 'handler',
  }))
}
