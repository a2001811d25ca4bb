import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { enrol, enrolOptions } from '@/lib/owner/enrol'
import { isOpenLink, mailLink, printLink } from '@/lib/owner/link'
import { removePasskey } from '@/lib/owner/passkeys'
import { ownerOf } from '@/lib/owner/session'
import { signIn, signInOptions } from '@/lib/owner/sign-in'
import { signOut } from '@/lib/owner/sign-out'
import { Authenticator } from '@/tests/factories/authenticator'

const MINUTE = 60_000
const here = () => ({ origin: env().siteUrl, rpId: 'localhost' })
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE)
const withCookie = (line: string | null) =>
  new Headers({ cookie: String(line).split(';', 1)[0] as string })

/** Enrols a new authenticator by a fresh link. */
async function enrolled(authenticator = new Authenticator()) {
  const link = await printLink()
  const options = await enrolOptions({ link })
  const challenge = options?.challenge as string
  const done = await enrol({ link }, authenticator.register({ challenge, ...here() }), 'My phone')
  return { authenticator, link, cookie: done?.cookie ?? null }
}

async function use(authenticator: Authenticator, asked = {}) {
  const { challenge } = await signInOptions(null)
  return signIn(null, authenticator.sign({ challenge, ...here(), ...asked }))
}

beforeEach(async () => {
  await db().ownerPasskey.deleteMany()
  await db().ownerLink.deleteMany()
  await db().auditEntry.deleteMany()
})

describe('a one-time link', () => {
  it('lets one passkey in, signs her in, and is used up', async () => {
    const { link, cookie } = await enrolled()
    expect(await ownerOf(withCookie(cookie))).toMatchObject({ fresh: true })
    expect(await isOpenLink(link)).toBe(false)
    expect(await enrolOptions({ link })).toBeNull()
  })

  it('lets one of two passkeys in that answer at once', async () => {
    const link = await printLink()
    const answers = await Promise.all(
      [new Authenticator(), new Authenticator()].map(async (authenticator) => {
        const options = await enrolOptions({ link })
        return authenticator.register({ challenge: options?.challenge as string, ...here() })
      }),
    )
    const done = await Promise.all(answers.map((answer) => enrol({ link }, answer, '')))
    expect(done.filter(Boolean)).toHaveLength(1)
    expect(await db().ownerPasskey.count()).toBe(1)
  })

  it('works for ten minutes, and is not changed by a look', async () => {
    const link = await printLink()
    expect(await isOpenLink(link, inMinutes(9.9))).toBe(true)
    expect(await isOpenLink(link, inMinutes(10.1))).toBe(false)
    expect(await isOpenLink('nonsense')).toBe(false)
  })

  it('is mailed to the owner and stands nowhere in the database', async () => {
    const printed = await printLink()
    await mailLink()
    const [mail] = await db().outboxMail.findMany({ where: { kind: 'owner-link' } })
    expect(mail?.payload).toEqual({ kind: 'owner-link', nonce: expect.any(String) })
    const rows = [await db().ownerLink.findMany(), await db().outboxMail.findMany()]
    expect(JSON.stringify(rows)).not.toContain(printed)
  })

  it('takes no answer that was made for another link', async () => {
    const [one, other] = [await printLink(), await printLink()]
    const options = await enrolOptions({ link: one })
    const challenge = options?.challenge as string
    const answer = new Authenticator().register({ challenge, ...here() })
    expect(await enrol({ link: other }, answer, '')).toBeNull()
    expect(await isOpenLink(other)).toBe(true)
  })
})

describe('signing in', () => {
  it('opens a session with a known passkey, once for each question', async () => {
    const { authenticator } = await enrolled()
    const { challenge } = await signInOptions(null)
    const answer = authenticator.sign({ challenge, ...here() })
    const first = await signIn(null, answer)
    expect(await ownerOf(withCookie(first?.cookie ?? null))).not.toBeNull()
    expect(await signIn(null, answer)).toBeNull()
  })

  it.each([
    ['of another site', { origin: 'https://elsewhere.example' }],
    ['for another name', { rpId: 'elsewhere.example' }],
    ['to a question of its own', { challenge: 'AAAA' }],
  ])('refuses an answer %s', async (_, asked) => {
    const { authenticator } = await enrolled()
    expect(await use(authenticator, asked)).toBeNull()
  })

  it('refuses a passkey that it does not know, and one that asked for no finger', async () => {
    const { authenticator } = await enrolled()
    expect(await use(new Authenticator())).toBeNull()
    authenticator.verifies = false
    expect(await use(authenticator)).toBeNull()
  })

  it('refuses a copy, whose count goes backwards', async () => {
    const { authenticator } = await enrolled()
    authenticator.uses = 5
    expect(await use(authenticator)).not.toBeNull()
    authenticator.uses = 3
    expect(await use(authenticator)).toBeNull()
  })
})

describe('a session', () => {
  it('ends after 30 minutes without a visit, and after 12 hours whatever happens', async () => {
    const { cookie } = await enrolled()
    const asks = (minutes: number) => ownerOf(withCookie(cookie), inMinutes(minutes))
    expect(await asks(29)).toMatchObject({ fresh: false })
    expect(await asks(58)).not.toBeNull()
    expect(await asks(90)).toBeNull()
    for (let minutes = 80; minutes < 720; minutes += 25) await asks(minutes)
    expect(await asks(719)).not.toBeNull()
    expect(await asks(720.1)).toBeNull()
  })

  it('is fresh again when the passkey was used again', async () => {
    const { authenticator, cookie } = await enrolled()
    const owner = await ownerOf(withCookie(cookie), inMinutes(6))
    expect(owner?.fresh).toBe(false)
    const { challenge } = await signInOptions(owner)
    expect(await signIn(owner, authenticator.sign({ challenge, ...here() }))).toEqual({
      cookie: null,
    })
    expect((await ownerOf(withCookie(cookie), inMinutes(1)))?.fresh).toBe(true)
  })

  it('takes a question of one session in no other', async () => {
    const { authenticator, cookie } = await enrolled()
    const { challenge } = await signInOptions(await ownerOf(withCookie(cookie)))
    expect(await signIn(null, authenticator.sign({ challenge, ...here() }))).toBeNull()
  })

  it('is gone after signing out, here or everywhere, and with its passkey', async () => {
    const { authenticator, cookie } = await enrolled()
    const second = (await use(authenticator))?.cookie ?? null
    const third = (await use(authenticator))?.cookie ?? null
    const of = (line: string | null) => ownerOf(withCookie(line))
    await signOut((await of(cookie)) as never, false)
    expect([await of(cookie), Boolean(await of(second))]).toEqual([null, true])
    await signOut((await of(second)) as never, true)
    expect([await of(second), await of(third)]).toEqual([null, null])
    const fourth = (await use(authenticator))?.cookie ?? null
    const [passkey] = await db().ownerPasskey.findMany()
    expect(await removePasskey(passkey?.id ?? '', false)).toBe('last')
    expect(await of(fourth)).not.toBeNull()
    expect(await removePasskey(passkey?.id ?? '', true)).toBe('removed')
    expect(await of(fourth)).toBeNull()
  })

  it('keeps no token in the database, and writes down what was done', async () => {
    const { cookie } = await enrolled()
    const token = String(cookie).split(/[=;]/)[1] as string
    expect(JSON.stringify(await db().ownerSession.findMany())).not.toContain(token)
    const verbs = (await db().auditEntry.findMany({ orderBy: { at: 'asc' } })).map((e) => e.verb)
    expect(verbs.sort()).toEqual(['link-printed', 'passkey-added', 'signed-in'])
  })

  it.each([null, 'nouriva-owner=', 'nouriva-owner=nonsense'])(
    'knows nobody by %j',
    async (line) => {
      expect(await ownerOf(withCookie(line))).toBeNull()
    },
  )
})
