import Papa from 'papaparse'
import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { readAudit } from '@/lib/owner/audit'
import { exportLeads } from '@/lib/owner/leads/export-leads'
import { readLeadFilter } from '@/lib/owner/leads/lead-filter'
import { confirmedLead } from '@/tests/factories/lead'
import { checked } from '@/tests/factories/submission'
import { typedAnswers } from '@/tests/factories/typed-answers'

/** The bytes of an export, read by a parser that is not ours. */
async function exported(query: Record<string, string> = {}, withAnswers = false) {
  const stream = await exportLeads(readLeadFilter(query), withAnswers)
  const bytes = Buffer.from(await new Response(stream).arrayBuffer())
  const { data, errors } = Papa.parse<string[]>(bytes.toString('utf8').slice(1), { delimiter: ',' })
  expect(errors).toEqual([])
  const [header = [], ...lines] = data.filter((line) => line.length > 1)
  const rows = lines.map((line) => Object.fromEntries(header.map((name, n) => [name, line[n]])))
  return { bytes, header, rows }
}

beforeEach(async () => {
  await db().lead.deleteMany()
  await db().auditEntry.deleteMany()
})

it('is RFC 4180 in UTF-8 with its mark, and notes itself in the audit list', async () => {
  const name = 'आशा "Asha"\nof Pune, India'
  const { address } = await confirmedLead({ name })
  const { bytes, rows } = await exported()
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(bytes.toString('utf8').split('\r\n').length).toBe(3)
  expect(rows).toMatchObject([{ Name: name, Mail: address, Status: 'New', 'Talk first': 'no' }])
  expect(await readAudit()).toMatchObject([{ verb: 'leads-exported', subject: null }])
})

it.each(['=1+1', '+91', '-2', '@SUM(A1)', '\t=1', '＝1', '＋1', '－1', '＠x', '  =1'])(
  'never hands a spreadsheet the formula %j',
  async (name) => {
    await confirmedLead({ name })
    expect((await exported()).rows[0]?.Name).toBe(`'${name}`)
  },
)

it('respects the filter, and has answers only when asked to', async () => {
  const { answers } = checked(typedAnswers({ goals: ['clearer-skin'], kidney: 'yes' }))
  await confirmedLead({ answers, name: 'Lakshmi' })
  await confirmedLead({ name: 'Meera', answers: {} })
  const plain = await exported({ q: 'lakshmi' })
  expect(plain.rows).toMatchObject([
    { Name: 'Lakshmi', Goals: 'Clearer skin', 'Talk first': 'yes' },
  ])
  expect(plain.bytes.toString()).not.toContain('Kidney')
  const whole = await exported({ q: 'lakshmi' }, true)
  expect(whole.rows[0]?.['Why you talk first']).toBe('Kidney disease, or not sure')
  expect(new Set(whole.header).size).toBe(whole.header.length)
  expect(whole.header.length).toBeGreaterThan(plain.header.length + 10)
})

it('reaches everybody once, over more than one batch', async () => {
  const ids = Array.from(
    { length: 1_203 },
    (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  )
  await db().lead.createMany({ data: ids.map((id) => ({ id, address: `${id}@example.com` })) })
  await db().planRequest.createMany({
    data: ids.map((id) => ({
      id,
      leadId: id,
      name: 'A',
      adult: true,
      submissionKey: Buffer.from(id),
    })),
  })
  const { rows } = await exported()
  expect(new Set(rows.map(({ Request }) => Request)).size).toBe(1_203)
})
