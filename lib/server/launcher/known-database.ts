import fs from 'node:fs/promises'
import path from 'node:path'
import { embeddedAddress } from '@/lib/server/postgres/embedded-address'
import { makeHome } from '@/lib/server/postgres/home'
import { hashSources } from '@/lib/server/prepare/source-hash'
import { root } from '@/lib/server/root'

const stampIn = (folder: string) => path.join(folder, 'up-to-date')

/** What decides how a database has to be: our migrations, and the version of the job library. */
const release = () => hashSources(root, ['prisma/migrations', 'package.json'])

/**
 * Where the embedded database is, if this very release has brought it up to date before: then the site may start
 * beside it, and serve pages while it recovers from a crash. Null where that has to be waited for.
 */
export async function knownDatabase(
  dataDir: string,
): Promise<{ url: string; folder: string } | null> {
  const home = await makeHome(dataDir)
  const noted = await fs.readFile(stampIn(home.folder), 'utf8').catch(() => null)
  if (noted === null || noted !== release()) return null
  return { url: await embeddedAddress(home), folder: home.folder }
}

/** Notes that an embedded database is as this release needs it. @param folder where the server keeps its files */
export async function noteUpToDate(folder: string): Promise<void> {
  await fs.writeFile(stampIn(folder), release())
}
