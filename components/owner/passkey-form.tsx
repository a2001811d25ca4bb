import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'

type Props = {
  act: 'sign-in' | 'enrol'
  label: string
  /** Where to go afterwards. */
  next?: string
  /** The one-time link's token, where there is no session yet. */
  token?: string
  /** The nonce that lets a module of ours pass at the desk. */
  nonce?: string
  children?: ReactNode
}

/** The one thing at the desk that needs JavaScript: only a script may ask a browser for a passkey. */
export function PasskeyForm({ act, label, next, token, nonce, children }: Props) {
  return (
    <>
      <noscript>
        <Notice tone="wrong" title="Passkeys need JavaScript">
          <p>Please allow JavaScript for this site in your browser, and load the page again.</p>
        </Notice>
      </noscript>
      <form className="form desk-passkey" data-passkey={act} data-next={next} data-token={token}>
        {children}
        <p className="field-error" role="alert" />
        <button className="button" type="submit" disabled>
          {label}
        </button>
      </form>
      <script type="module" src="/desk/passkey.js" nonce={nonce} />
    </>
  )
}
