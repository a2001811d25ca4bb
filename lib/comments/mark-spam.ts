import { decide } from './decide'

/** Takes comments away as advertising. They can be brought back for 30 days. @returns the ids that changed */
export const markSpam = (ids: string[], now?: Date): Promise<string[]> => decide(ids, 'spam', now)
