/**
 * What stays of a mail that needs not be sent any more: its kind. Notices about publications name
 * nobody, and tell-publication.ts reads them again.
 */
export function withoutPerson(kind: string) {
  const body = { sealedBody: null, bodyKeyId: null }
  return kind === 'publish-result' ? body : { ...body, payload: { kind } }
}
