/** What a sealed draft is bound to: its own journey. */
export const draftContext = (journeyKey: Uint8Array): string =>
  `draft:${Buffer.from(journeyKey).toString('hex')}`
