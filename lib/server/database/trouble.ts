import { MigrationProblem } from './migration-problem'

/** unreachable: passes by itself. refusing: somebody must act, at the database. broken: ours to repair. */
export type Trouble = 'unreachable' | 'refusing' | 'broken'

const network = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EPIPE',
  'EACCES',
])
/** Connection exceptions, shutting down or starting up, too many connections. */
const passing = /^(08|57P0|53300)/
/** Said of our own statements and of rows that they meet (42501, no permission, is not), or of how we call what we use. */
const ours = /^(0A|2[0-7]|2B|2F|3[89]|42(?!501)|P0|ERR_(?!TLS|SSL))/
const readOnly = '25006'
/** What pg says without a code. */
const unheard = /terminated|timeout|not queryable/i
const unsafe = /SSL|SASL/

/** What kind of trouble with the database an error tells of. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof MigrationProblem) return 'broken'
  // Several addresses of one name were tried.
  if (error instanceof AggregateError) return troubleOf(error.errors[0])
  if (!(error instanceof Error)) return 'broken'
  const code = 'code' in error ? String(error.code) : ''
  if (network.has(code) || passing.test(code)) return 'unreachable'
  // Certificates, memory, disks, locks, permissions: whatever else has a code is mended without a new release.
  if (code) return ours.test(code) && code !== readOnly ? 'broken' : 'refusing'
  if (unheard.test(error.message)) return 'unreachable'
  return unsafe.test(error.message) ? 'refusing' : 'broken'
}
