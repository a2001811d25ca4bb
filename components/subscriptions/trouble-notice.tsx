import { Notice } from '@/components/ui/notice'

/** Our fault at the last press. */
export function TroubleNotice() {
  return (
    <Notice tone="wrong" title="That did not work, and it is our fault">
      <p>Nothing is lost; please press the button again in a minute.</p>
    </Notice>
  )
}
