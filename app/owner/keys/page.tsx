import { headers } from 'next/headers'
import { AddPasskey } from '@/components/owner/add-passkey'
import { OwnerPage } from '@/components/owner/owner-page'
import { PasskeyList } from '@/components/owner/passkey-list'
import { RefusedNotice } from '@/components/owner/refused-notice'
import { SignOutEverywhere } from '@/components/owner/sign-out-everywhere'
import { readRefusal } from '@/lib/forms/refusal'
import { nonceOf } from '@/lib/owner/nonce-of'
import { listPasskeys } from '@/lib/owner/passkeys'
import { requireOwner } from '@/lib/owner/require-owner'

type Props = { searchParams: Promise<{ last?: string }> }

export default async function KeysPage({ searchParams }: Props) {
  const { fresh } = await requireOwner('/owner/keys')
  const { last } = await searchParams
  const asked = await headers()
  const lead =
    'Each of these can open your desk. Two are better than one: a lost phone then locks nobody out.'
  return (
    <OwnerPage title="Your passkeys" current="keys" lead={lead}>
      <RefusedNotice refused={readRefusal(asked)} />
      <PasskeyList passkeys={await listPasskeys()} last={last} />
      <AddPasskey fresh={fresh} nonce={nonceOf(asked)} />
      <SignOutEverywhere />
    </OwnerPage>
  )
}
