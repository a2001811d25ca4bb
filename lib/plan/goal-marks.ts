import { keyedMac } from './keyed-mac'

/**
 * A mark for a goal: requests with the same goal have the same mark, and who has only the database
 * cannot tell which goal it is.
 */
export const goalMark = (code: string): string =>
  keyedMac('goal-marks', code).toString('base64url').slice(0, 22)
