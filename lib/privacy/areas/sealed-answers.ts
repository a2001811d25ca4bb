import type { SealedPlace } from '@/lib/privacy/area'

type Row = { requestId: string; field: string; keyId: string; sealed: Uint8Array }

/** The answers of all requests. */
export const sealedAnswers: SealedPlace = {
  what: 'answers',
  async notUnder(tx, keyId, most) {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT request_id::text AS "requestId", field, key_id AS "keyId", sealed FROM request_answers
      WHERE key_id <> ${keyId} LIMIT ${most} FOR UPDATE SKIP LOCKED`
    return rows.map(({ requestId, field, ...value }) => ({
      context: `answer:${requestId}:${field}`,
      value,
      write: (fresh) =>
        tx.requestAnswer.update({ where: { requestId_field: { requestId, field } }, data: fresh }),
    }))
  },
}
