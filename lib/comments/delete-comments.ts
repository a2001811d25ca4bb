import { decide } from './decide'

/** Takes comments away. They can be brought back for 30 days. @returns the ids that changed */
export const deleteComments = (ids: string[], now?: Date): Promise<string[]> =>
  decide(ids, 'deleted', now)
