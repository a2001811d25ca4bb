import { Notice } from '@/components/ui/notice'
import type { Refused } from '@/lib/forms/form-error'

/** Why a form of the desk was not taken; nothing at an ordinary visit. */
export function RefusedNotice({ refused }: { refused: Refused | null }) {
  if (refused?.trouble)
    return (
      <Notice tone="wrong" title="That did not work, and it is our fault">
        <p>Nothing you typed is lost. Please press the button again in a minute.</p>
      </Notice>
    )
  if (!refused || refused.errors.length === 0) return null
  return (
    <Notice tone="wrong" title="Something has to be put right">
      <ul>
        {refused.errors.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
