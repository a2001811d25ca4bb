import { createHash } from 'node:crypto'

type Entry = {
  name?: string
  version?: string
  resolved?: string
  integrity?: string
  license?: string
  dev?: boolean
  devOptional?: boolean
  optional?: boolean
  inBundle?: boolean
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}
export type Lockfile = { packages: Record<string, Entry> }

/**
 * What the lockfile says is installed, as a CycloneDX 1.6 document: each package once with its licence, hash and
 * package URL, and who needs whom. The same lockfile gives the same document but for the time.
 * @throws Error when a package has no version: a list with gaps would hide something
 */
export function makeSbom({ packages }: Lockfile, now = new Date()) {
  const { '': root, ...installed } = packages
  if (!root?.name || !root.version) throw new Error('the lockfile names no project')
  const refs = new Map(
    Object.entries(installed).map(([place, entry]) => [place, refOf(place, entry)]),
  )
  const own = `${root.name}@${root.version}`
  const components = new Map(
    Object.entries(installed).map(([place, entry]) => [refs.get(place), componentOf(place, entry)]),
  )
  const needs = new Map<string, Set<string>>([[own, new Set(neededBy('', root, refs))]])
  for (const [place, entry] of Object.entries(installed)) {
    const ref = refs.get(place) ?? ''
    const known = needs.get(ref) ?? new Set()
    for (const needed of neededBy(place, entry, refs)) known.add(needed)
    needs.set(ref, known)
  }
  const tool = { type: 'application', name: 'nouriva sbom' }
  const component = { type: 'application', 'bom-ref': own, name: root.name, version: root.version }
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(packages))}`,
    version: 1,
    metadata: { timestamp: now.toISOString(), tools: { components: [tool] }, component },
    components: [...components.values()],
    dependencies: [...needs].map(([ref, dependsOn]) => ({ ref, dependsOn: [...dependsOn].sort() })),
  }
}

const nameOf = (place: string, entry: Entry) =>
  entry.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)

function refOf(place: string, entry: Entry): string {
  if (!entry.version) throw new Error(`${place} has no version`)
  const [scope, name] = nameOf(place, entry).split('/')
  const path = name ? `${encodeURIComponent(scope ?? '')}/${name}` : scope
  return `pkg:npm/${path}@${entry.version}`
}

function componentOf(place: string, entry: Entry) {
  const name = nameOf(place, entry)
  const [algorithm = '', hash = ''] = entry.integrity?.split('-') ?? []
  const content = Buffer.from(hash, 'base64').toString('hex')
  const alg = algorithm.replace(/^sha(\d+)$/, (_, bits) => (bits === '1' ? 'SHA-1' : `SHA-${bits}`))
  return {
    type: 'library',
    'bom-ref': refOf(place, entry),
    name,
    version: entry.version,
    purl: refOf(place, entry),
    scope: entry.dev ? 'excluded' : entry.optional || entry.devOptional ? 'optional' : 'required',
    ...(hash ? { hashes: [{ alg, content }] } : {}),
    ...(entry.license ? { licenses: [licenceOf(entry.license)] } : {}),
    ...(entry.resolved
      ? { externalReferences: [{ type: 'distribution', url: entry.resolved }] }
      : {}),
  }
}

const spdx = /^\(?[\w.+-]+(?: (?:AND|OR|WITH) \(?[\w.+-]+\)?)*\)?$/

/** What is no SPDX expression stays a name. */
const licenceOf = (text: string) =>
  spdx.test(text) ? { expression: text } : { license: { name: text } }

/** As Node finds them: beside the package, else in the folders above. Of optional ones, those that are there. */
function neededBy(place: string, entry: Entry, refs: Map<string, string>): string[] {
  const { dependencies, optionalDependencies, devDependencies, peerDependencies } = entry
  const wanted = {
    ...dependencies,
    ...optionalDependencies,
    ...devDependencies,
    ...peerDependencies,
  }
  return Object.keys(wanted).flatMap((name) => find(place, name, refs) ?? [])
}

function find(place: string, name: string, refs: Map<string, string>): string | undefined {
  for (
    let from = place;
    ;
    from = from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1))
  ) {
    const found = refs.get(`${from ? `${from}/` : ''}node_modules/${name}`)
    if (found || !from) return found
  }
}

/** A UUID made of a hash (RFC 9562, version 8). */
function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
