/** What the address of a mailed link is sealed as: bound to its own row. */
export const myDataContext = (tokenHash: Uint8Array): string =>
  `my-data:${Buffer.from(tokenHash).toString('hex')}`
