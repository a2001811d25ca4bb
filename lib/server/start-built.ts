import { Launcher } from './launcher/launcher'
import { prepareBuilt } from './prepare/prepare-built'
import { isSiteFresh } from './prepare/site-stamp'

/**
 * Starts the site that the build made, by the launcher that it made.
 * @returns false, and nothing done, when the sources are not those of the build any more
 */
export async function startBuilt(): Promise<boolean> {
  if (!(await isSiteFresh())) return false
  void new Launcher({ dev: false, prepare: prepareBuilt }).run()
  return true
}
