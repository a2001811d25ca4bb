import type { Pointer } from './letter'

/** Where a person finds what is held about them. */
export const myDataLine = (siteUrl: string): Pointer => ({
  says: 'See, correct or erase what we hold about you:',
  href: `${siteUrl}/my-data`,
})
