import { type PublishResult, readLastResult } from '@/lib/content/last-result'
import { env } from '@/lib/env'

/** What came of the last publication; null before the first, and where it was not this site that published. */
export const lastPublication = (): Promise<PublishResult | null> => readLastResult(env().dataDir)
