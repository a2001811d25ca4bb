/** Said of a field that has to be there and is not. locate-findings.ts looks for it. */
export const missingField = (field: string) => `the field "${field}" is missing`
