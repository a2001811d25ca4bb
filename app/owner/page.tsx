import { OwnerPage } from '@/components/owner/owner-page'
import { requireOwner } from '@/lib/owner/require-owner'

export default async function DeskPage() {
  await requireOwner('/owner')
  return <OwnerPage title="Hello Ishita">{null}</OwnerPage>
}
