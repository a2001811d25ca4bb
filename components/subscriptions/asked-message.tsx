import { Message } from '@/components/site/message'

/** After the form: the same for every address. */
export function AskedMessage() {
  return (
    <Message title="Check your inbox">
      <p className="lead">
        A mail is on its way to you. Open it and press its link to confirm that you want articles at
        this address.
      </p>
      <p className="small">
        Nothing there after a few minutes? Look among unwanted mails, or see whether the address was
        mistyped and <a href="/subscribe">send it again</a>. One address gets three such mails a day
        at most.
      </p>
    </Message>
  )
}
