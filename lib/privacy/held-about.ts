import type { HeldPart } from './area'
import { areas } from './areas'

/** A part and the area that it belongs to, which its forms name. */
export type Held = HeldPart & { area: string }

/** Everything that is held about an address, in words; the newest requests first. */
export async function heldAbout(address: string): Promise<Held[]> {
  const held: Held[] = []
  for (const { name, find } of areas)
    for (const part of (await find?.(address)) ?? []) held.push({ area: name, ...part })
  return held.sort((a, b) => Number(Boolean(b.name)) - Number(Boolean(a.name)))
}

/** The same as data, for the person to take away: one entry for each area. */
export async function exportOf(address: string): Promise<string> {
  const data: Record<string, unknown> = { address, exportedAt: new Date() }
  for (const { name, export: exported } of areas) if (exported) data[name] = await exported(address)
  return `${JSON.stringify(data, null, 2)}\n`
}
