import { z } from 'zod'
import { BackupProblem } from './backup-problem'

const sequence = z.object({ name: z.string(), value: z.string().regex(/^-?\d+$/) })
const head = z.object({
  format: z.literal(1),
  createdAt: z.iso.datetime().pipe(z.coerce.date()),
  /** Migrations that had been applied, oldest first. */
  migrations: z.array(z.string()),
  /** Ids of the secrets without which the rows are of no use. */
  appSecretId: z.string(),
  dataKeyId: z.string(),
})
const table = z.object({ name: z.string(), columns: z.array(z.string()) })
const tableEnd = z.object({ rows: z.number() })
const end = z.object({ tables: z.number(), rows: z.number(), sequences: z.array(sequence) })

/** What a backup is made of, in this order: head, for each table its begin, rows and end, and the end. */
const kinds = { head, table, tableEnd, end }
type Kind = keyof typeof kinds
const letters: Record<Kind | 'rows', string> = {
  head: 'H',
  table: 'T',
  rows: 'D',
  tableEnd: 'E',
  end: 'Z',
}

export type Head = z.infer<typeof head>
export type End = z.infer<typeof end>
export type Frame =
  | { kind: 'rows'; value: Buffer }
  | { [K in Kind]: { kind: K; value: z.infer<(typeof kinds)[K]> } }[Kind]

const PREFIX_BYTES = 5

/** A frame as bytes: a letter, the length in four bytes, then rows as they are or JSON. */
export function writeFrame({ kind, value }: Frame): Buffer {
  const body = kind === 'rows' ? value : Buffer.from(JSON.stringify(value))
  const prefix = Buffer.alloc(PREFIX_BYTES)
  prefix.write(letters[kind], 'latin1')
  prefix.writeUInt32BE(body.length, 1)
  return Buffer.concat([prefix, body])
}

/** The frames in a stream of bytes. @throws BackupProblem for what is none, or half of one */
export async function* readFrames(bytes: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let waiting: Buffer = Buffer.alloc(0)
  for await (const chunk of bytes) {
    waiting = waiting.length > 0 ? Buffer.concat([waiting, chunk]) : chunk
    for (;;) {
      const length = waiting.length < PREFIX_BYTES ? Infinity : waiting.readUInt32BE(1)
      if (waiting.length < PREFIX_BYTES + length) break
      yield readFrame(
        waiting.toString('latin1', 0, 1),
        waiting.subarray(PREFIX_BYTES, PREFIX_BYTES + length),
      )
      waiting = waiting.subarray(PREFIX_BYTES + length)
    }
  }
  if (waiting.length > 0) throw new BackupProblem('it ends in the middle')
}

function readFrame(letter: string, body: Buffer): Frame {
  if (letter === letters.rows) return { kind: 'rows', value: body }
  const kind = (Object.keys(kinds) as Kind[]).find((it) => letters[it] === letter)
  const read = kind && kinds[kind].safeParse(JSON.parse(body.toString('utf8')))
  if (!read?.success) throw new BackupProblem('another release of the site made it')
  return { kind, value: read.data } as Frame
}
