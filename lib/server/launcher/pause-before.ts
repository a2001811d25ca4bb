const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000
/** Killed from outside, by the system for want of memory perhaps: that says nothing against starting it again at once. */
const AT_ONCE = 3

/**
 * Milliseconds to wait before a process is started again: none where it had been up, a few times over, then
 * ever longer, so that one which cannot live takes no whole core.
 * @param crashes how often in a row it ended soon after its start; @param wasUp whether it had come up before it ended
 */
export function pauseBefore(crashes: number, wasUp: boolean): number {
  const counted = wasUp ? crashes - AT_ONCE : crashes
  if (counted <= 0) return 0
  return Math.min(FIRST_PAUSE_MS * 2 ** (counted - 1), LONGEST_PAUSE_MS)
}
