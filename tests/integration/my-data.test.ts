import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { mayMail } from '@/lib/forms/address-limit'
import { formStamp, STAMP_FIELD } from '@/lib/forms/trap'
import { correctName, withdraw } from '@/lib/privacy/change-my-data'
import { askForLink } from '@/lib/privacy/handle/ask-for-link'
import { exportOf, heldAbout } from '@/lib/privacy/held-about'
import { keyedHash } from '@/lib/privacy/keyed-hash'
import { myDataCookie, myDataSession } from '@/lib/privacy/my-data-session'
import { findMyDataLink, openMyData } from '@/lib/privacy/open-my-data'
import { countStatements } from '@/tests/factories/count-statements'
import { myDataTokens } from '@/tests/factories/my-data-token'
import { mixedAddresses, people } from '@/tests/factories/people'

const MINUTE_MS = 60 * 1000

const { unknown, pending, confirmed } = people

/** What somebody sees who asks for the data of an address, and how many statements that took. */
async function ask(email: string, client = `203.0.113.${Math.floor(Math.random() * 250)}`) {
  const typed = { email, [STAMP_FIELD]: formStamp('my-data', undefined, 0) }
  const headers = new Headers({ 'x-nouriva-client': client })
  const [answer, statements] = await countStatements(() => askForLink(typed, headers))
  const seen = JSON.stringify([answer.status, [...answer.headers], await answer.text()])
  return { seen, statements }
}

/** As if the mails to an address had been asked for earlier: a repeat within a minute gets none of its own. */
const minutesPass = (address: string) =>
  db().outboxMail.updateMany({
    where: { recipientHash: keyedHash(address) },
    data: { createdAt: new Date(Date.now() - 5 * MINUTE_MS) },
  })

describe('asking for a link', () => {
  it('looks the same and takes the same work for twenty new, pending, confirmed and suppressed addresses', async () => {
    await ask(await unknown())
    const answers: Awaited<ReturnType<typeof ask>>[] = []
    for (const [nth, address] of (await mixedAddresses(20)).entries())
      answers.push(await ask(address, `198.51.100.${nth}`))
    expect(new Set(answers.map(({ seen }) => seen)).size).toBe(1)
    expect(new Set(answers.map(({ statements }) => statements)).size).toBe(1)
  })

  it('takes the same work again when it is asked for twice, known or not', async () => {
    const asked = []
    for (const address of [await confirmed(), await unknown()])
      asked.push([await ask(address), await ask(address)])
    expect(asked[0]).toEqual(asked[1])
    expect(asked[0]?.[0]).toEqual(asked[0]?.[1])
  })

  it('mails a link to whom we hold something about, and leaves no trace of anybody else', async () => {
    const [known, stranger] = [await confirmed(), await unknown()]
    await ask(known)
    await ask(stranger)
    expect(await myDataTokens(known)).toHaveLength(1)
    expect(await myDataTokens(stranger)).toEqual([])
    expect(await db().myDataLink.count()).toBeGreaterThan(0)
    const mails = await db().outboxMail.findMany()
    expect(JSON.stringify(mails)).not.toContain(stranger)
  })

  it('mails no more than three a day, and answers the same', async () => {
    const address = await confirmed()
    await mayMail(address, 'confirm')
    const answers: Awaited<ReturnType<typeof ask>>[] = []
    for (let nth = 0; nth < 3; nth += 1) {
      answers.push(await ask(address))
      await minutesPass(address)
    }
    expect(await myDataTokens(address)).toHaveLength(2)
    expect(new Set(answers.map(({ seen }) => seen)).size).toBe(1)
  })

  it('refuses a network after ten, everything typed kept, with the time to wait', async () => {
    const address = await unknown()
    for (let nth = 0; nth < 10; nth += 1) await ask(address, '192.0.2.44')
    const refused = await askForLink(
      { email: address, [STAMP_FIELD]: formStamp('my-data', undefined, 0) },
      new Headers({ 'x-nouriva-client': '192.0.2.44' }),
    )
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3_000)
  })

  it('does nothing for a program, and answers it like everybody', async () => {
    const address = await confirmed()
    const { seen } = await ask(address)
    const trapped = await askForLink({ email: address, homepage: 'x' }, new Headers())
    expect(JSON.stringify([trapped.status, [...trapped.headers], ''])).toBe(seen)
    expect(await myDataTokens(address)).toHaveLength(1)
  })
})

describe('the mailed link', () => {
  it('opens once, for its own address; looking at it changes nothing', async () => {
    const address = await confirmed()
    await ask(address)
    const [token = ''] = await myDataTokens(address)
    for (let nth = 0; nth < 3; nth += 1) expect(await findMyDataLink(token)).toBe('open')
    const opened = await Promise.all(Array.from({ length: 10 }, () => openMyData(token)))
    expect(opened.filter(Boolean)).toEqual([address])
    expect(await findMyDataLink(token)).toBe('used')
  })

  it('runs out after 30 minutes', async () => {
    const address = await confirmed()
    await ask(address)
    const [token = ''] = await myDataTokens(address)
    const late = new Date(Date.now() + 30 * MINUTE_MS)
    expect(await findMyDataLink(token, late)).toBe('expired')
    expect(await openMyData(token, late)).toBeNull()
    expect(await openMyData('nonsense')).toBeNull()
  })

  it('opens the pages by a cookie of half an hour that nobody can make or change', () => {
    const now = Date.now()
    const cookie = myDataCookie('asha@example.com', now)
    expect(cookie).toMatch(/; Path=\/my-data; Max-Age=1800; HttpOnly; SameSite=Strict/)
    const value = cookie.split(';')[0] ?? ''
    const session = (given: string, at = now) => myDataSession(new Headers({ cookie: given }), at)
    expect(session(`a=b; ${value}`)).toBe('asha@example.com')
    expect(session(value, now + 30 * MINUTE_MS)).toBeNull()
    expect(session(`${value.slice(0, -2)}AA`)).toBeNull()
    expect(session('my-data=nonsense')).toBeNull()
    expect(session('')).toBeNull()
  })
})

describe('what is held', () => {
  it('is shown in words and exported as data, and is nobody else’s', async () => {
    const [address, other] = [await confirmed(), await confirmed()]
    const held = await heldAbout(address)
    expect(held.map(({ area }) => area)).toEqual(expect.arrayContaining(['requests', 'mails']))
    const words = JSON.stringify(held)
    expect(words).toContain('Clearer skin')
    expect(words).toContain('I agree that Ishita uses my answers')
    const data = JSON.parse(await exportOf(address))
    expect(data.requests).toMatchObject([{ name: 'Asha Rao', adult: true }])
    expect(data.requests[0].answers.length).toBeGreaterThan(3)
    expect(data.mails.length).toBeGreaterThan(1)
    expect(JSON.stringify(data)).not.toContain(other)
  })

  it('takes a corrected name, and not for somebody else’s request', async () => {
    const address = await pending()
    const { area, name } = (await heldAbout(address))[0] ?? {}
    const form = { area: area ?? '', id: name?.id ?? '', name: ' Asha   Devi ' }
    expect(await correctName(await pending(), form)).toEqual({ changed: false })
    expect(await correctName(address, { ...form, name: ' ' })).toHaveProperty('problem')
    expect(await correctName(address, form)).toEqual({ changed: true })
    expect((await heldAbout(address))[0]?.name?.value).toBe('Asha Devi')
  })

  it('erases the answers when the consent to use them is taken back, and keeps a record of that', async () => {
    const address = await confirmed()
    const [request] = await heldAbout(address)
    const form = { area: 'requests', id: request?.consents?.[0]?.id ?? '' }
    expect(await withdraw(await pending(), form)).toBe(false)
    expect(await withdraw(address, { ...form, id: 'x' })).toBe(false)
    expect(await withdraw(address, form)).toBe(true)
    expect(await db().requestAnswer.count({ where: { request: { lead: { address } } } })).toBe(0)
    const consents = await db().consent.findMany({ where: { id: form.id } })
    expect(consents[0]?.withdrawnAt).toBeInstanceOf(Date)
  })
})
