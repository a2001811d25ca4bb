import { headers } from 'next/headers'
import { OwnerPage } from '@/components/owner/owner-page'
import { PasskeyForm } from '@/components/owner/passkey-form'
import { nextAddress } from '@/lib/owner/next-address'
import { nonceOf } from '@/lib/owner/nonce-of'
import { requireOwner } from '@/lib/owner/require-owner'

type Props = { searchParams: Promise<{ next?: string }> }

export default async function ProvePage({ searchParams }: Props) {
  const next = nextAddress((await searchParams).next)
  await requireOwner(next)
  const lead =
    'What comes next lets data out of the desk or removes it for good. Use your passkey once more; it then counts for five minutes.'
  return (
    <OwnerPage title="Is it still you?" lead={lead}>
      <PasskeyForm
        act="sign-in"
        label="Use my passkey"
        next={next}
        nonce={nonceOf(await headers())}
      />
    </OwnerPage>
  )
}
