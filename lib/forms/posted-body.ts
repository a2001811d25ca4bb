import { AsyncLocalStorage } from 'node:async_hooks'

/** The front and Next’s bundle have modules of their own in one process, and speak of the same body. */
const kept = globalThis as { nourivaBody?: AsyncLocalStorage<Buffer> }
kept.nourivaBody ??= new AsyncLocalStorage<Buffer>()
const bodies = kept.nourivaBody

/** Does something on behalf of a request whose body has been read. */
export const withPostedBody = <T>(body: Buffer, act: () => T): T => bodies.run(body, act)

/**
 * The body of the request that is being answered. The front has it whole before Next hears of the request, and
 * through Next's streams it would take a tenth of a sign-up's time to come here once more.
 * @returns undefined where no front stands before the handler, as in tests of a handler alone
 */
export const postedBody = (): Buffer | undefined => bodies.getStore()
