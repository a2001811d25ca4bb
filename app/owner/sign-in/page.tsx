import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { DeskDocument } from '@/components/owner/desk-document'
import { SignIn } from '@/components/owner/sign-in'
import { nextAddress } from '@/lib/owner/next-address'
import { nonceOf } from '@/lib/owner/nonce-of'
import { hasPasskey } from '@/lib/owner/passkeys'
import { canHavePasskeys } from '@/lib/owner/relying-party'
import { ownerOf } from '@/lib/owner/session'

type Props = { searchParams: Promise<{ next?: string; link?: string; left?: string }> }

export default async function SignInPage({ searchParams }: Props) {
  const { next, link, left } = await searchParams
  const asked = await headers()
  if (await ownerOf(asked)) redirect(nextAddress(next))
  return (
    <DeskDocument>
      <SignIn
        next={nextAddress(next)}
        link={link}
        left={left === 'yes'}
        known={await hasPasskey()}
        possible={canHavePasskeys()}
        nonce={nonceOf(asked)}
      />
    </DeskDocument>
  )
}
