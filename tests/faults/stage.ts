import { type Given, openWorld, type World } from './world'

/** How much of the whole counts is played: `npm run test:faults -- --full`, without it, and inside `npm test`. */
const shares = { full: 1, tenth: 10, brief: 100 }
export type Scale = keyof typeof shares

/** A row and the sites that it was played on, by their names. */
export type Played = { row: number; worlds: Set<string> }

/** What scenarios are played on. */
export type Stage = {
  full: boolean
  /** The rows that were played before this one. */
  played(): readonly Played[]
  /** Folders that other runs have left, whose logs are searched too. */
  logFolders: readonly string[]
  /** As much of a whole count as is played now. */
  times(whole: number): number
  /** All of a list, or its first ones where it has to be brief. */
  some<T>(list: readonly T[], first: number): readonly T[]
  /** The site that scenarios share which leave it whole. */
  shared(): Promise<World>
  /** A site of the scenario's own. It is closed when the scenario is over. */
  own(given?: Given): Promise<World>
}

export type Theatre = {
  stageFor(row: number): Stage
  /** A row could not be played here: nothing is expected of it. */
  leaveOut(row: number): void
  /** Closes what the last scenario opened for itself. */
  clear(): Promise<void>
  close(): Promise<void>
}

export function openTheatre(scale: Scale, logFolders: readonly string[] = []): Theatre {
  let shared: Promise<World> | undefined
  const own: World[] = []
  const played = new Map<number, Played>()
  const enter = (row: number): Set<string> => {
    const worlds = new Set<string>()
    played.set(row, { row, worlds })
    return worlds
  }
  const clear = async () => {
    for (const world of own.splice(0)) await world.close()
  }
  return {
    clear,
    leaveOut: (row) => void played.delete(row),
    stageFor(row) {
      const before = [...played.values()]
      const worlds = enter(row)
      return {
        full: scale === 'full',
        logFolders,
        played: () => before,
        times: (whole) => Math.ceil(whole / shares[scale]),
        some: (list, first) => (scale === 'brief' ? list.slice(0, first) : list),
        shared() {
          worlds.add('shared')
          shared ??= openWorld('shared')
          return shared
        },
        async own(given) {
          const world = await openWorld(`row-${row}-${own.length}`, given)
          worlds.add(world.name)
          own.push(world)
          return world
        },
      }
    },
    async close() {
      await clear()
      await (await shared)?.close()
    },
  }
}
