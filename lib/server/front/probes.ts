import { setTimeout as sleep } from 'node:timers/promises'

/** A balancer that asks less often than this is not waited for. */
const ASKED_MS = 10_000
/** The launcher ends a process after a few seconds: this is the part of them that a balancer gets. */
const LONGEST_MS = 1_500
/** Between hearing that a process is leaving and sending nothing more to it. */
const HEARD_MS = 500

/**
 * Who asks /readyz, such as a balancer. A process that ends must be seen to end before it closes its
 * port: a connection that is made in that moment is cut, and the request in it is lost.
 */
export class Probes {
  #asked = Number.NEGATIVE_INFINITY
  #told = () => {}

  /** Notes that somebody asked. @param ready the answer; @returns it */
  answer(ready: boolean): boolean {
    this.#asked = performance.now()
    if (!ready) this.#told()
    return ready
  }

  /**
   * Resolves once somebody who keeps asking has been told that this process is not ready any more: at
   * once if nobody asks, and in any case within two seconds.
   */
  async told(): Promise<void> {
    if (performance.now() - this.#asked > ASKED_MS) return
    const told = new Promise<void>((resolve) => {
      this.#told = resolve
    })
    await Promise.race([told, sleep(LONGEST_MS)])
    await sleep(HEARD_MS)
  }
}
