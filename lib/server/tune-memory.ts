import v8 from 'node:v8'

/**
 * How much of the memory in use V8 may add before it cleans up thoroughly, in percent. By itself it adds half, and
 * 400 sign-ups a second made that a pause of a tenth of a second, every second.
 */
const GROWTH_PERCENT = 200

/**
 * Sets up the memory of a web process (docs/decisions/068-memory-of-the-web-process.md). By calls, not by flags of the
 * command: a Node that does not know one of them goes on without it.
 */
export function tuneMemory(): void {
  // Source maps of Next's bundles were a quarter of all that was alive, and Next shows stacks without them.
  process.setSourceMapsEnabled(false)
  v8.setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`)
  // One helper looks through memory beside the requests: with one a core they take every core at once.
  v8.setFlagsFromString('--concurrent-marking-max-worker-num=1')
}
