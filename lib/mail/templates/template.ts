import type { ReactElement } from 'react'

/** A mail's words. The text part is written by hand: a reader of plain text deserves sentences. */
export type MailTemplate<P> = (props: P) => { subject: string; html: ReactElement; text: string }
