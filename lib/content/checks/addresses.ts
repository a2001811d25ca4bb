import type { Finding } from '@/lib/content/finding'
import type { GeneratedDocuments } from '@/lib/content/generated'
import { writtenIn } from './documents'

/** Addresses that two documents want by their names; aliases.ts looks after the old ones. */
export function checkAddresses(documents: GeneratedDocuments): Finding[] {
  const owners = new Map<string, string>()
  return writtenIn(documents).flatMap(({ path, file }) => {
    const owner = owners.get(path)
    owners.set(path, owner ?? file)
    const says = `${path} is taken by ${owner}`
    return owner ? [{ level: 'error' as const, file, line: 1, says }] : []
  })
}
