import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { seeOther } from '@/lib/forms/see-other'
import { leadingTo, nextAddress } from './next-address'
import { type Owner, ownerOf } from './session'

/**
 * Every page of the desk begins with this: the owner, or the way to the sign-in page and nothing else.
 * @param page the page's own address, to come back to
 */
export async function requireOwner(page: string): Promise<Owner> {
  const owner = await ownerOf(await headers())
  if (!owner) redirect(leadingTo('/owner/sign-in', nextAddress(page)))
  return owner
}

/** The same for a page that wants the passkey to have been used just now. */
export async function requireFreshOwner(page: string): Promise<Owner> {
  const owner = await requireOwner(page)
  if (!owner.fresh) redirect(leadingTo('/owner/prove', nextAddress(page)))
  return owner
}

/** What a handler of the desk answers to somebody who is not signed in. */
export const toSignIn = (page: string): Response =>
  seeOther(leadingTo('/owner/sign-in', nextAddress(page)))

/** What a handler answers to the owner when her passkey was not used just now. */
export const toProve = (page: string): Response =>
  seeOther(leadingTo('/owner/prove', nextAddress(page)))
