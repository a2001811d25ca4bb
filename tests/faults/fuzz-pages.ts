import { naughty } from './naughty'
import { builtRoutes } from './routes'
import type { World } from './world'

/** What any page reads from its query. */
const keys = [
  'q',
  'page',
  'comments',
  'comment',
  'reply',
  'token',
  'return',
  'again',
  'done',
  'utm_source',
]
const HANGS_MS = 30_000

/** Queries that hold a text in every place that a page may read, encoded well, twice, and badly. */
const queries = (text: string): string[] => {
  const well = new URLSearchParams(keys.map((key) => [key, text])).toString()
  const twice = new URLSearchParams(
    keys.flatMap((key) => [
      [key, text],
      [key, 'x'],
    ]),
  ).toString()
  return [
    well,
    twice,
    keys.map((key) => `${key}=%ff%00${encodeURI(Buffer.from(text).toString())}%`).join('&'),
  ]
}

/**
 * Reads public pages with texts in their queries.
 * @param share one in so many pairs of text and page
 * @returns the statuses, and what was no answer of a page
 */
export async function fuzzPages(world: World, share: number, clients: number) {
  const pages = (await builtRoutes())
    .filter(({ kind, pattern }) => kind === 'page' && !/^\/(?:owner|_)/.test(pattern))
    .map(({ path }) => path)
  const todo = naughty.flatMap((text, row) =>
    pages.flatMap((path, column) => {
      const query = queries(text)[(row + column) % 3]
      return (row + column) % share === 0 ? [`${path}?${query}`] : []
    }),
  )
  const statuses: number[] = []
  const problems: string[] = []
  const client = async () => {
    for (let address = todo.pop(); address; address = todo.pop()) {
      const told = address.slice(0, 120)
      const answer = await fetch(`${world.url}${address}`, {
        redirect: 'manual',
        signal: AbortSignal.timeout(HANGS_MS),
      }).catch((error: Error) => error)
      if (answer instanceof Error) problems.push(`GET ${told}: ${answer.message}`)
      else {
        statuses.push(answer.status)
        await answer.arrayBuffer()
        if (answer.status >= 500) problems.push(`GET ${told}: ${answer.status}`)
      }
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return { pages: pages.length, statuses, problems }
}
