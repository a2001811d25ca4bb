const streamed = new Set(['/owner/leads.csv'])

/** Whether the answers of a route may be larger than memory should hold: they are sent as they are made, packed by nobody. */
export const isStreamed = (pattern: string | undefined): boolean => streamed.has(pattern ?? '')
