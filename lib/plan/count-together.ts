type Batch = { count: number; done: Promise<void> }

const waiting = new Map<string, Batch>()
const running = new Map<string, Promise<void>>()

/**
 * Counts one more of a kind. What comes while the same kind is being written is written together after it: a
 * crowd makes few statements, and nobody waits longer than for two.
 * @param write writes so many at once; must not reject @returns when this one is written
 */
export function countTogether(
  kind: string,
  write: (count: number) => Promise<void>,
): Promise<void> {
  const next = waiting.get(kind)
  if (next) {
    next.count += 1
    return next.done
  }
  const before = running.get(kind)
  if (!before) return run(kind, () => write(1))
  const batch: Batch = { count: 1, done: Promise.resolve() }
  batch.done = before.then(() => {
    waiting.delete(kind)
    return run(kind, () => write(batch.count))
  })
  waiting.set(kind, batch)
  return batch.done
}

function run(kind: string, write: () => Promise<void>): Promise<void> {
  const written = write().then(() => {
    if (running.get(kind) === written) running.delete(kind)
  })
  running.set(kind, written)
  return written
}
