import { decide } from './decide'

/** Shows comments to everybody, from the next time their article is read. @returns the ids that changed */
export const approveComments = (ids: string[], now?: Date): Promise<string[]> =>
  decide(ids, 'approved', now)
