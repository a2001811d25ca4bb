import { AsyncLocalStorage } from 'node:async_hooks'
import pino from 'pino'

/** Every field that a log line may carry. What is not listed here cannot be logged. */
export type LogFields = {
  /** Which process speaks. */
  process?: 'launcher' | 'web' | 'worker'
  requestId?: string
  method?: string
  /** A route pattern such as /articles/[slug]; never an address as it was typed. */
  route?: string
  status?: number
  ms?: number
  mailId?: string
  mailKind?: string
  attempt?: number
  outcome?: string
  /** Class and code of an error, never its message: messages quote what people typed. */
  errorName?: string
  errorCode?: string
  /** First frames of the stack without its message. */
  at?: string
  count?: number
  contentHash?: string
}

const allowed: ReadonlySet<string> = new Set<keyof LogFields>([
  'process',
  'requestId',
  'method',
  'route',
  'status',
  'ms',
  'mailId',
  'mailKind',
  'attempt',
  'outcome',
  'errorName',
  'errorCode',
  'at',
  'count',
  'contentHash',
])

/** The lines of one turn of the event loop go out together: writing costs more than what is written. */
const turn = {
  lines: '',
  write(line: string): void {
    if (!turn.lines) setImmediate(turn.flush)
    turn.lines += line
  },
  flush(): void {
    if (turn.lines) process.stdout.write(turn.lines)
    turn.lines = ''
  },
}
process.on('exit', turn.flush)

const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, turn)

/** The front and Next’s bundle have modules of their own in one process, and speak of the same request. */
const kept = globalThis as { nourivaRequest?: AsyncLocalStorage<string> }
kept.nourivaRequest ??= new AsyncLocalStorage<string>()
const request = kept.nourivaRequest

/** Does something on behalf of a request: every line that is logged meanwhile carries its id. */
export const inRequest = <T>(requestId: string, act: () => T): T => request.run(requestId, act)

/** The id of the request that is being answered; none at other work. */
export const requestId = (): string | undefined => request.getStore()

function pick(fields: LogFields): LogFields {
  const picked = Object.fromEntries(Object.entries(fields).filter(([key]) => allowed.has(key)))
  const id = requestId()
  return id ? { requestId: id, ...picked } : picked
}

type Answered = Required<Pick<LogFields, 'requestId' | 'method' | 'route' | 'status' | 'ms'>>

/** The line of `info('request', …)`, put together by hand: it is written thousands of times a second. */
function answered({ requestId, method, route, status, ms }: Answered): void {
  const time = new Date().toISOString()
  const fields = `"requestId":"${requestId}","method":"${method}","route":${JSON.stringify(route)},"status":${status},"ms":${ms}`
  turn.write(`{"level":30,"time":"${time}",${fields},"msg":"request"}\n`)
}

/** One JSON line on standard output. `event` is a constant such as 'mail.sent'. */
export const log = {
  info: (event: string, fields: LogFields = {}) => logger.info(pick(fields), event),
  warn: (event: string, fields: LogFields = {}) => logger.warn(pick(fields), event),
  error: (event: string, fields: LogFields = {}) => logger.error(pick(fields), event),
  answered,
}

export { describeError } from './describe-error'
