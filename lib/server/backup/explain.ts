import { troubleOf } from '@/lib/server/database/trouble'
import { PlainError } from '@/lib/server/plain-error'

/** What to tell of a backup that failed: the disk's and the database's troubles in plain words, others as they are. */
export function explain(error: unknown, folder: string): unknown {
  if (error instanceof PlainError || !(error instanceof Error)) return error
  const { code, path } = error as NodeJS.ErrnoException
  if (path?.startsWith(folder) || code === 'ENOSPC')
    return new PlainError(
      `No backup was made: ${folder} should be a folder that can be written, with room (${code}).`,
    )
  const trouble = troubleOf(error)
  if (trouble === 'unreachable')
    return new PlainError('No backup was made: the database cannot be reached.')
  if (trouble === 'refusing') return new PlainError(`No backup was made: ${error.message}`)
  return error
}
