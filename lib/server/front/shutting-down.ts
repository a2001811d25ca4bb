/** Known to the whole process: /readyz is bundled by Next, apart from what runs around it. */
const shared = globalThis as { nourivaShuttingDown?: boolean }

/** From now on /readyz says no, so that a balancer sends nobody here any more. */
export const beginShutdown = (): void => {
  shared.nourivaShuttingDown = true
}

export const isShuttingDown = (): boolean => shared.nourivaShuttingDown === true
