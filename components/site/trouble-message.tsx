import { Message } from './message'

/** A fault of ours, said calmly. It needs no content and no database. */
export function TroubleMessage() {
  return (
    <Message title="Something went wrong on our side">
      <p className="lead">
        You did nothing wrong, and nothing you typed was at fault. Please try again in a minute.
      </p>
      <p>
        If you were sending a form, go back in your browser: what you typed should still be there.
        Or start from <a href="/">the home page</a>.
      </p>
    </Message>
  )
}
