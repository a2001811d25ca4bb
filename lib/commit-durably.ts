/** A connection, whichever library made it. */
type Connection = { query(text: string): Promise<unknown> }

/**
 * Asked of every new connection: it acknowledges what is on the disk, also where its database or role was set to
 * acknowledge before. What waits for replicas too is left as it is.
 */
export const commitDurably = (client: Connection) =>
  client.query(
    "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
  )
