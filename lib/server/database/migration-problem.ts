import { PlainError } from '@/lib/server/plain-error'

/** A migration that cannot be applied, now or at the next try. */
export class MigrationProblem extends PlainError {
  override name = 'MigrationProblem'
}
