import { addressOf } from './address-of'
import type { Home } from './home'
import { serverPassword } from './password'
import { findPostmaster } from './postmaster'
import { socketFolder } from './socket-folder'

/** Where the embedded database of a home is, also before it runs. Throws where neither can be read nor made what says it. */
export async function embeddedAddress(home: Home): Promise<string> {
  // A server that is just starting has not written its folder yet.
  const sockets = findPostmaster(home.data)?.socketFolder || (await socketFolder(home))
  return addressOf(await serverPassword(home.password), sockets)
}
