import { AuditList } from '@/components/owner/audit-list'
import { OwnerPage } from '@/components/owner/owner-page'
import { readAudit } from '@/lib/owner/audit'
import { requireOwner } from '@/lib/owner/require-owner'

export default async function AuditPage() {
  await requireOwner('/owner/audit')
  const lead =
    'What was done at this desk, the newest first. If something here was not you, remove the passkey that you do not know and sign out everywhere.'
  return (
    <OwnerPage title="What was done here" current="audit" lead={lead}>
      <AuditList entries={await readAudit()} />
    </OwnerPage>
  )
}
