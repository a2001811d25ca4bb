import { DeskTable } from '@/components/owner/desk-table'
import { Moment } from '@/components/owner/moment'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { TextInput } from '@/components/ui/text-input'
import type { Refused } from '@/lib/forms/form-error'
import type { Suppressed } from '@/lib/owner/mail/list-suppressed'

const reasons: Record<string, string> = {
  bounced: 'A mail came back for good',
  complained: 'Its reader called a mail spam',
}

type Props = { suppressed: Suppressed[]; refused: Refused | null }

/** Addresses that get no mail any more, and the way back for who was put there by mistake. */
export function SuppressedList({ suppressed, refused }: Props) {
  if (suppressed.length === 0)
    return (
      <p>
        None. When a mail comes back for good, or somebody calls one spam, the address is listed
        here.
      </p>
    )
  return (
    <>
      <DeskTable label="Addresses that get no mail" columns={['Since', 'Address', 'Why']}>
        {suppressed.map(({ at, address, reason }) => (
          <tr key={`${at.toISOString()} ${address ?? ''}`}>
            <td>
              <Moment at={at} />
            </td>
            <td className="lead-address">{address ?? 'Not kept: nobody with it is here now'}</td>
            <td>{reasons[reason] ?? reason}</td>
          </tr>
        ))}
      </DeskTable>
      <LiftForm refused={refused} />
    </>
  )
}

/** Addresses that nobody has here now are kept as hashes only: so the address is typed. */
function LiftForm({ refused }: { refused: Refused | null }) {
  const wrong = (field: string) => refused?.errors.find((error) => error.field === field)?.message
  return (
    <details open={refused !== null}>
      <summary>Let an address get mails again</summary>
      <form className="form desk-form" action="/owner/mail/lift" method="post" noValidate>
        <p>
          For somebody who called a mail spam by mistake, or whose mailbox works again. It is noted
          in the audit list.
        </p>
        <TextInput
          name="email"
          type="email"
          label="The address"
          error={wrong('email')}
          defaultValue={refused?.values.email}
          autoComplete="off"
        />
        <Checkbox
          name="asked"
          label="Yes, this person has asked me for mails"
          error={wrong('asked')}
          defaultChecked={refused?.values.asked === 'yes'}
        />
        <p>
          <Button look="quiet">Let it get mails again</Button>
        </p>
      </form>
    </details>
  )
}
