import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { readAudit } from '@/lib/owner/audit'
import { addNote } from '@/lib/owner/leads/add-note'
import { changeStatus } from '@/lib/owner/leads/change-status'
import { countWaiting } from '@/lib/owner/leads/count-waiting'
import { eraseLead, exportLead } from '@/lib/owner/leads/erase-lead'
import { findLead } from '@/lib/owner/leads/find-lead'
import { readLeadFilter } from '@/lib/owner/leads/lead-filter'
import { listLeads } from '@/lib/owner/leads/list-leads'
import { sendReply } from '@/lib/owner/leads/send-reply'
import { setNextDate } from '@/lib/owner/leads/set-next-date'
import { noteAnswersShown, readAnswers } from '@/lib/owner/leads/show-answers'
import { open } from '@/lib/seal'
import { confirmedLead, leadOf, unconfirmedLead } from '@/tests/factories/lead'
import { checked } from '@/tests/factories/submission'
import { typedAnswers } from '@/tests/factories/typed-answers'

const HOUR = 60 * 60 * 1000
const ago = (hours: number) => new Date(Date.now() - hours * HOUR)
const list = async (query: Record<string, string> = {}) =>
  (await listLeads(readLeadFilter(query))).leads.map(({ address }) => address)

beforeEach(async () => {
  await db().lead.deleteMany()
  await db().outboxMail.deleteMany()
  await db().auditEntry.deleteMany()
})

describe('the list of leads', () => {
  it('puts those first who wait, the longest waiting first, then the others, the newest first', async () => {
    const second = await confirmedLead({}, ago(1))
    const first = await confirmedLead({}, ago(5))
    const answered = await confirmedLead({}, ago(9))
    await changeStatus(answered.id, 'contacted')
    const unconfirmed = await unconfirmedLead()
    expect(await list()).toEqual([
      first.address,
      second.address,
      unconfirmed.email,
      answered.address,
    ])
    expect(await countWaiting()).toEqual({ waiting: 2, due: 0 })
  })

  it('marks whom to talk with first, and shows the name of the confirmed request', async () => {
    const { answers } = checked(typedAnswers({ kidney: 'yes' }))
    const { address } = await confirmedLead({ answers, name: 'Asha' })
    await unconfirmedLead({ email: address, name: 'A stranger' })
    const [found] = (await listLeads({})).leads
    expect(found).toMatchObject({ address, name: 'Asha', talkFirst: true, requests: 2 })
  })

  it('goes through many by fifty, each once, across those who wait and those who do not', async () => {
    const rows = Array.from({ length: 120 }, (_, nth) => ({
      id: `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`,
      address: `many-${nth}@example.com`,
      // Ten at a time share a moment, as imports do.
      createdAt: new Date(1_700_000_000_000 + Math.floor(nth / 10)),
      waitingSince: nth < 60 ? new Date(1_700_000_000_000 + Math.floor(nth / 10)) : null,
    }))
    await db().lead.createMany({ data: rows })
    const seen: string[] = []
    let after: string | null = null
    const sizes: number[] = []
    do {
      const page = await listLeads({ after: after ?? undefined })
      seen.push(...page.leads.map(({ address }) => address))
      sizes.push(page.leads.length)
      after = page.next
    } while (after)
    expect(sizes).toEqual([50, 50, 20])
    expect(new Set(seen).size).toBe(120)
    expect(seen.slice(0, 60).every((address) => Number(/\d+/.exec(address)?.[0]) < 60)).toBe(true)
  })

  it('filters by status, goal, day and what has come due', async () => {
    const { answers } = checked(typedAnswers({ goals: ['clearer-skin'] }))
    const skin = await confirmedLead({ answers })
    const other = await confirmedLead({
      answers: checked(typedAnswers({ goals: ['steady-energy'] })).answers,
    })
    await changeStatus(other.id, 'contacted')
    await setNextDate(other.id, '2026-01-01')
    const { email: pending } = await unconfirmedLead({ answers: {} })
    expect(await list({ goal: 'clearer-skin' })).toEqual([skin.address])
    expect(await list({ status: 'new' })).toEqual([skin.address])
    expect(await list({ status: 'contacted' })).toEqual([other.address])
    expect(await list({ status: 'due' })).toEqual([other.address])
    expect(await list({ status: 'unconfirmed' })).toEqual([pending])
    expect(await list({ from: '2020-01-01', to: '2020-12-31' })).toEqual([])
    expect(await list({ from: '2020-01-01', goal: 'clearer-skin', status: 'new' })).toEqual([
      skin.address,
    ])
  })

  it('counts days by the clock of India', async () => {
    await db().lead.create({
      data: {
        id: '00000000-0000-4000-8000-000000000001',
        address: 'late@example.com',
        createdAt: new Date('2026-03-01T19:00:00Z'),
      },
    })
    expect(await list({ from: '2026-03-02', to: '2026-03-02' })).toEqual(['late@example.com'])
    expect(await list({ to: '2026-03-01' })).toEqual([])
  })

  it('finds by a part of a name or a mail, and takes % and _ for letters', async () => {
    const { address } = await confirmedLead({ name: 'Meera आशा Iyer' })
    await confirmedLead({ name: 'Somebody' })
    for (const q of ['meera', 'IYER', 'आशा', address.slice(0, 30).toUpperCase()])
      expect(await list({ q }), q).toEqual([address])
    for (const q of ['%', '_', 'zzzz', "'; --"]) expect(await list({ q }), q).toEqual([])
  })

  it('finds a page of very many who fit, by mail or by name, those first who wait', async () => {
    await db()
      .$executeRaw`INSERT INTO leads (id, address) SELECT gen_random_uuid(), 'many-' || n || '@example.com'
      FROM generate_series(1, 3001) n`
    const byName = await confirmedLead({ name: 'Of the Many-' })
    await confirmedLead({ name: 'Somebody' })
    const found = await list({ q: 'many-' })
    expect(found).toHaveLength(50)
    expect(found[0]).toBe(byName.address)
    expect(found.slice(1).every((address) => address.startsWith('many-'))).toBe(true)
    expect(await list({ q: 'many-', status: 'new' })).toEqual([byName.address])
  })

  it('leaves out what it cannot read of a query', () => {
    const query = { q: '  ', status: 'x', goal: 'x', from: 'yesterday', after: 'w1', topic: '../' }
    expect(JSON.stringify(readLeadFilter(query))).toBe('{}')
  })
})

describe('a lead', () => {
  it('goes its way a step at a time; a jump is refused in words and the history stays', async () => {
    const { id } = await confirmedLead()
    expect(await changeStatus(id, 'plan_sent')).toMatchObject({
      says: expect.stringContaining('“Contacted” or “Closed”'),
    })
    expect(await changeStatus(id, 'nonsense')).toHaveProperty('says')
    for (const step of ['contacted', 'plan_sent', 'follow_up', 'closed'])
      expect(await changeStatus(id, step)).toBe('changed')
    expect(await changeStatus(id, 'new')).toHaveProperty('says')
    const lead = await findLead(id)
    expect(lead).toMatchObject({ status: 'closed', waitingSince: null })
    expect(lead?.entries.map(({ status }) => status)).toEqual([
      'closed',
      'follow_up',
      'plan_sent',
      'contacted',
    ])
  })

  it('changes once when two presses come at once', async () => {
    const { id } = await confirmedLead()
    await Promise.all([1, 2, 3].map(() => changeStatus(id, 'contacted')))
    expect((await findLead(id))?.entries).toHaveLength(1)
  })

  it('comes back as new when a closed one confirms another request', async () => {
    const { id, address } = await confirmedLead()
    await changeStatus(id, 'closed')
    expect((await leadOf(address)).waitingSince).toBeNull()
    await confirmedLead({ email: address })
    const lead = await findLead(id)
    expect(lead).toMatchObject({ status: 'new', waitingSince: expect.any(Date) })
    expect(lead?.entries.map(({ status }) => status).sort()).toEqual(['closed', 'new'])
  })

  it('keeps notes sealed, and says what is wrong with an empty one', async () => {
    const { id } = await confirmedLead()
    expect(await addNote(id, ' \n ')).toBe('Write the note first')
    expect(await addNote(id, 'No milk since March')).toBeNull()
    expect((await findLead(id))?.entries[0]).toMatchObject({ text: 'No milk since March' })
    const rows = await db().$queryRaw`SELECT encode(sealed, 'escape') AS words FROM lead_entries`
    expect(JSON.stringify(rows)).not.toContain('milk')
  })

  it('shows answers only after the audit list has noted it', async () => {
    const { answers } = checked(typedAnswers({ kidney: 'yes' }))
    const { id, requests } = await confirmedLead({ answers })
    const requestId = requests[0]?.id ?? ''
    const other = await confirmedLead()
    expect(await noteAnswersShown(other.id, requestId)).toBe(false)
    expect(await noteAnswersShown(id, 'nonsense')).toBe(false)
    expect(await readAudit()).toEqual([])
    expect(await noteAnswersShown(id, requestId)).toBe(true)
    expect(await readAudit()).toMatchObject([{ verb: 'answers-shown', subject: requestId }])
    const { facts } = await readAnswers(requestId)
    expect(facts[0]).toEqual({ label: 'Why you talk first', text: 'Kidney disease, or not sure' })
    expect(facts.length).toBeGreaterThan(3)
    expect(JSON.stringify(await findLead(id))).not.toContain('Kidney')
  })
})

describe('a reply', () => {
  const typed = { subject: 'Your\r\nrequest', text: 'Hello Asha,\r\n\r\nless chai.', key: '' }

  it('is owed sealed, ends the waiting, and stays in the history', async () => {
    const { id, address } = await confirmedLead({}, ago(3))
    const key = '11111111-1111-4111-8111-111111111111'
    expect(await sendReply(id, { ...typed, key })).toEqual([])
    expect(await sendReply(id, { ...typed, key })).toEqual([])
    const mails = await db().outboxMail.findMany({ where: { kind: 'reply' } })
    expect(mails).toHaveLength(1)
    expect(JSON.stringify(mails[0]?.payload)).not.toContain('chai')
    const { bodyKeyId, sealedBody } = mails[0] ?? {}
    const value = { keyId: bodyKeyId ?? '', sealed: sealedBody ?? new Uint8Array() }
    const body = JSON.parse(open(value, `mail:${key}`))
    expect(body).toMatchObject({ to: address, subject: 'Your request' })
    expect(body.text).toContain('less chai.')
    const lead = await findLead(id)
    expect(lead).toMatchObject({ status: 'contacted', waitingSince: null })
    expect(lead?.lastContactAt.getTime()).toBeGreaterThan(ago(1).getTime())
    expect(lead?.entries.map(({ kind }) => kind).sort()).toEqual(['reply', 'status'])
  })

  it('says at its fields what is missing, and owes nothing', async () => {
    const { id } = await confirmedLead()
    const wrong = await sendReply(id, { subject: ' ', text: '' })
    expect(wrong?.map(({ field }) => field)).toEqual(['subject', 'text'])
    expect(await db().outboxMail.count({ where: { kind: 'reply' } })).toBe(0)
    expect(await sendReply('00000000-0000-4000-8000-000000000009', typed)).toBeNull()
  })
})

describe('export and erasure of a person', () => {
  it('hand out everything, notes included, and leave a line without a name', async () => {
    const { id, address } = await confirmedLead()
    await addNote(id, 'Likes idli')
    const data = JSON.parse((await exportLead(id)) ?? '{}')
    expect(data).toMatchObject({ address, notes: [{ kind: 'note', text: 'Likes idli' }] })
    expect(await eraseLead(id)).toBe(true)
    expect(await eraseLead(id)).toBe(false)
    expect(await db().lead.count()).toBe(0)
    expect(await db().leadEntry.count()).toBe(0)
    const audit = await readAudit()
    expect(audit.map(({ verb }) => verb).sort()).toEqual(['person-erased', 'person-exported'])
    expect(JSON.stringify(audit)).not.toContain(address)
  })
})
