import fs from 'node:fs/promises'
import path from 'node:path'
import { say } from './launcher/report'
import { tell } from './plain-error'
import { root } from './root'
import { makeSbom } from './sbom/make-sbom'

/** `npm run sbom [-- <file>]`: writes what is installed, as CycloneDX. It asks no registry. */
async function sbom() {
  const file = path.resolve(process.argv[2] ?? path.join(root, 'nouriva.cdx.json'))
  const lockfile = JSON.parse(await fs.readFile(path.join(root, 'package-lock.json'), 'utf8'))
  const made = makeSbom(lockfile)
  await fs.writeFile(file, `${JSON.stringify(made, null, 2)}\n`)
  say(`${file}: ${made.components.length} packages.`)
}

sbom().catch((error) => {
  say(tell(error))
  process.exitCode = 1
})
