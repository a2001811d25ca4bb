import pg from 'pg'

/** What pg says when `query_timeout` is over. */
const UNANSWERED = 'Query read timeout'

/**
 * A connection that is given up with the first query that gets no answer in time. pg rejects such a query and leaves the
 * connection as it is, perhaps in the middle of a transaction that nobody ends; whoever was lent it next would go on in it.
 */
export class TimedClient extends pg.Client {
  override query = ((...given: Parameters<pg.Client['query']>) => {
    const answer: unknown = super.query(...given)
    if (answer instanceof Promise)
      answer.catch((error: Error) => {
        if (error.message === UNANSWERED) void this.end()
      })
    return answer
  }) as pg.Client['query']
}
