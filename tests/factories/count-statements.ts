import pg from 'pg'
import { vi } from 'vitest'

const textOf = (asked: unknown) =>
  typeof asked === 'string' ? asked : String((asked as { text?: string })?.text)

/**
 * Does something and counts the statements that the database is sent meanwhile, but for the anonymous
 * counts of steps, which nobody waits for.
 */
export async function countStatements<T>(work: () => Promise<T>): Promise<[T, number]> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  try {
    const result = await work()
    const texts = query.mock.calls.map(([asked]) => textOf(asked))
    return [result, texts.filter((text) => !text.includes('step_counts')).length]
  } finally {
    query.mockRestore()
  }
}
