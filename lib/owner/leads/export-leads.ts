import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { db, type Sql, sql } from '@/lib/db'
import { audit } from '@/lib/owner/audit'
import { goalMark } from '@/lib/plan/goal-marks'
import { goalChoices } from '@/lib/plan/questions/goals'
import { answerColumns, answersOf } from './answers-in-columns'
import { safeCell } from './csv-cell'
import type { LeadFilter } from './lead-filter'
import { statusWords } from './lead-status'
import { leadWhere } from './lead-where'

const BATCH = 500
const NOBODY = '00000000-0000-0000-0000-000000000000'
const columns = [
  'Request',
  'Name',
  'Mail',
  'Asked',
  'Confirmed',
  'Status',
  'Waiting since',
  'Next date',
  'Talk first',
  'Goals',
  'Article',
  'Campaign',
] as const

type Row = {
  id: string
  name: string
  address: string
  createdAt: Date
  confirmedAt: Date | null
  status: keyof typeof statusWords
  waitingSince: Date | null
  nextOn: Date | null
  talkFirst: boolean
  goalMarks: string[]
  sourceArticle: string | null
  utmSource: string | null
}

/**
 * The requests of a filter as CSV by RFC 4180, a line for each request, UTF-8 with a mark at the beginning
 * so that spreadsheets know. It is read and written batch by batch: 100,000 requests take no more memory than
 * 500. The audit list notes it first.
 * @param withAnswers opens the answers too: each question is a column
 */
export async function exportLeads(
  filter: LeadFilter,
  withAnswers: boolean,
): Promise<ReadableStream<Uint8Array>> {
  await audit(db(), 'leads-exported')
  const where = await leadWhere(filter)
  const asked = withAnswers ? answerColumns : []
  const header = [...columns, ...asked.map(({ label }) => label)]
  const lines = stringify({ bom: true, quoted: true, record_delimiter: 'windows' })
  const source = Readable.from(rows(header, where, withAnswers))
  source.on('error', (error) => lines.destroy(error))
  lines.on('close', () => source.destroy())
  return Readable.toWeb(source.pipe(lines)) as ReadableStream<Uint8Array>
}

async function* rows(header: string[], where: Sql, withAnswers: boolean): AsyncGenerator<string[]> {
  yield header.map(safeCell)
  let last = NOBODY
  for (;;) {
    const batch = await readBatch(where, last)
    const answers = withAnswers ? await answersOf(batch.map(({ id }) => id)) : new Map()
    for (const row of batch) yield [...cellsOf(row), ...(answers.get(row.id) ?? [])].map(safeCell)
    if (batch.length < BATCH) return
    last = batch.at(-1)?.id ?? last
  }
}

const readBatch = (where: Sql, last: string) => db().$queryRaw<Row[]>`
  SELECT r.id::text AS id, r.name, l.address, r.created_at AS "createdAt", r.confirmed_at AS "confirmedAt",
    l.status::text AS status, l.waiting_since AS "waitingSince", l.next_on AS "nextOn",
    r.talk_first AS "talkFirst", r.goal_marks AS "goalMarks", r.source_article AS "sourceArticle",
    r.utm_source AS "utmSource"
  FROM plan_requests r JOIN leads l ON l.id = r.lead_id
  WHERE r.id > ${last}::uuid AND ${where} ORDER BY r.id LIMIT ${sql`${BATCH}`}`

const goals = new Map(goalChoices.map(({ code, label }) => [code, label]))

function cellsOf(row: Row): string[] {
  const marks = new Set(row.goalMarks)
  const chosen = [...goals].filter(([code]) => marks.has(goalMark(code))).map(([, label]) => label)
  return [
    row.id,
    row.name,
    row.address,
    inIndia(row.createdAt),
    inIndia(row.confirmedAt),
    statusWords[row.status],
    inIndia(row.waitingSince),
    row.nextOn?.toISOString().slice(0, 10) ?? '',
    row.talkFirst ? 'yes' : 'no',
    chosen.join(', '),
    row.sourceArticle ?? '',
    row.utmSource ?? '',
  ]
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Asia/Kolkata',
})

/** Day and time in India, as spreadsheets read them. */
const inIndia = (at: Date | null): string => (at ? clock.format(at) : '')
