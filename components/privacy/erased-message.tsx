import { Message } from '@/components/site/message'

/** Everything about an address is gone. */
export function ErasedMessage() {
  return (
    <Message title="Everything is erased">
      <p className="lead">
        Your name, your address, your answers and every mail about them are deleted from our
        database.
      </p>
      <p>
        What stays is a fingerprint from which your address cannot be read. By it we erase you again
        if an old backup ever has to be restored. Backups themselves run out by and by.
      </p>
      <p>
        You are welcome to <a href="/articles">read on</a>, without telling us anything.
      </p>
    </Message>
  )
}
