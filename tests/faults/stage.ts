import { type Given, openWorld, type World } from './world'

const TENTH = 10

/** What scenarios are played on. */
export type Stage = {
  full: boolean
  /** The whole count with --full, else a tenth of it. */
  times(whole: number): number
  /** The site that scenarios share which leave it whole. */
  shared(): Promise<World>
  /** A site of the scenario's own. It is closed when the scenario is over. */
  own(given?: Given): Promise<World>
}

export type Theatre = {
  stageFor(row: number): Stage
  /** Closes what the last scenario opened for itself. */
  clear(): Promise<void>
  close(): Promise<void>
}

export function openTheatre(full: boolean): Theatre {
  let shared: Promise<World> | undefined
  const own: World[] = []
  const clear = async () => {
    for (const world of own.splice(0)) await world.close()
  }
  return {
    clear,
    stageFor: (row) => ({
      full,
      times: (whole) => (full ? whole : Math.ceil(whole / TENTH)),
      shared: () => {
        shared ??= openWorld('shared')
        return shared
      },
      async own(given) {
        const world = await openWorld(`row-${row}-${own.length}`, given)
        own.push(world)
        return world
      },
    }),
    async close() {
      await clear()
      await (await shared)?.close()
    },
  }
}
