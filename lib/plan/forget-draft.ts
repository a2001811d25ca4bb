import { db } from '@/lib/db'
import { describeError, log } from '@/lib/log'
import type { Journey } from './journey'
import { journeyKey } from './submission-key'

/**
 * Erases what "Continue later" has kept of a journey, if anything. It never rejects: where the
 * database is away, the draft goes when its seven days are over, and the log says so.
 */
export async function forgetDraft({ submissionId }: Journey): Promise<void> {
  try {
    await db().planDraft.deleteMany({ where: { journeyKey: journeyKey(submissionId) } })
  } catch (error) {
    log.warn('plan.draft-not-forgotten', describeError(error))
  }
}
