/** One plain line for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

const SILENT_MS = 1_500

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/**
 * Does a step of the start and says how long it took; one that is slow is announced.
 * @param doing such as "building the site"; @returns what the work returns, and throws what it throws
 */
export async function step<T>(doing: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const announce = setTimeout(() => say(`  ${doing} ...`), SILENT_MS)
  try {
    const result = await work()
    say(`  ${doing}: ${seconds(began)}`)
    return result
  } finally {
    clearTimeout(announce)
  }
}
