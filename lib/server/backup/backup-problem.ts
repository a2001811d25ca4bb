import { PlainError } from '@/lib/server/plain-error'

/** Why a file cannot be restored: half a sentence that says what is the matter with it. */
export class BackupProblem extends PlainError {
  override name = 'BackupProblem'
}
