import { raw } from '@/lib/db'
import type { SealedPlace } from './area'

type Id = Uint8Array<ArrayBuffer>
type Row = { id: Id; keyId: string; sealed: Uint8Array }
type Place = {
  what: string
  table: string
  /** The column that names a row. */
  id: string
  /** What the value of a row was sealed as. */
  contextOf(id: Id): string
}

/** Sealed values that stand one in a row, in the columns `key_id` and `sealed`. */
export const sealedRows = ({ what, table, id, contextOf }: Place): SealedPlace => ({
  what,
  async notUnder(tx, keyId, most) {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT ${raw(id)} AS id, key_id AS "keyId", sealed FROM ${raw(table)}
      WHERE key_id <> ${keyId} LIMIT ${most} FOR UPDATE SKIP LOCKED`
    return rows.map(({ id: name, ...value }) => ({
      context: contextOf(name),
      value,
      write: (fresh) => tx.$executeRaw`
        UPDATE ${raw(table)} SET key_id = ${fresh.keyId}, sealed = ${fresh.sealed}
        WHERE ${raw(id)} = ${Uint8Array.from(name)}`,
    }))
  },
})
