import type { Permission } from './enrol'
import { ownerOf } from './session'

/** What a request may enrol a passkey with: the link that it names, else the owner's own session. */
export async function permissionOf(
  headers: Headers,
  token: string | undefined,
): Promise<Permission | null> {
  if (token) return { link: token }
  const owner = await ownerOf(headers)
  return owner && { owner }
}
