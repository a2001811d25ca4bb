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
/** Not let in, no such database, read-only, disk full, no permission, a lock held too long. */
const refusal = /^(28|3D|25006|531|42501|55P03)/

/** What kind of trouble with the database an error tells of. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof MigrationProblem) return 'broken'
  // Several addresses of one name were tried.
  if (error instanceof AggregateError) return troubleOf(error.errors[0])
  if (!(error instanceof Error)) return 'broken'
  const code = 'code' in error ? String(error.code) : ''
  if (network.has(code) || passing.test(code)) return 'unreachable'
  if (refusal.test(code)) return 'refusing'
  if (/terminated|timeout|not queryable/i.test(error.message)) return 'unreachable'
  return 'broken'
}
