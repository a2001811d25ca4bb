import fs from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { KEYRING_FRESH_MS, keyId, keyring } from '@/lib/keyring'
import { deliver } from '@/lib/mail/deliver'
import { openAnswers } from '@/lib/plan/open-answers'
import { requestPlan } from '@/lib/plan/request-plan'
import { restoreDraft } from '@/lib/plan/restore-draft'
import { saveDraft } from '@/lib/plan/save-draft'
import { openMyData } from '@/lib/privacy/open-my-data'
import { requestMyData } from '@/lib/privacy/request-my-data'
import { dropEarlierKeys } from '@/lib/server/privacy/drop-earlier-keys'
import { rotateKeys } from '@/lib/server/privacy/rotate-keys'
import { deriveToken } from '@/lib/token'
import { myDataTokens } from '@/tests/factories/my-data-token'
import { submission } from '@/tests/factories/submission'

const file = () => path.join(env().dataDir, 'secrets.json')
const kept = async () => JSON.parse(await fs.readFile(file(), 'utf8'))
const said: string[] = []
const quick = { dropOld: false, say: (line: string) => said.push(line), untilSeen: async () => {} }

const keyIds = async () => {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT key_id AS id FROM request_answers UNION SELECT key_id FROM plan_drafts
    UNION SELECT key_id FROM my_data_links
    UNION SELECT body_key_id FROM outbox_mails WHERE sealed_body IS NOT NULL`
  return rows.map(({ id }) => id)
}

async function draftToken(): Promise<string> {
  const { payload } = await db().outboxMail.findFirstOrThrow({ where: { kind: 'draft-link' } })
  return deriveToken('draft', Buffer.from((payload as { nonce: string }).nonce, 'base64'))
}

it('seals answers, drafts and waiting mails under a new key, loses none, and can be stopped on the way', async () => {
  const first = env().dataKey ?? ''
  await fs.writeFile(file(), JSON.stringify({ appSecret: 'x', dataKey: first }))
  const input = submission()
  await requestPlan(input, { mail: true })
  const journey = { typed: { name: 'Asha' }, adult: true, submissionId: 'a', startedAt: 0 }
  await saveDraft(journey, 'asha@example.com', { mail: true })
  await requestMyData(input.email)
  const { id: mailId } = await db().outboxMail.findFirstOrThrow({ where: { kind: 'confirm' } })
  await deliver(mailId, async () => ({ ok: false, name: 'timeout', status: null }))
  expect(await keyIds()).toEqual([keyId(first)])

  const stopped = () => Promise.reject(new Error('stopped'))
  await expect(rotateKeys(env().dataDir, { ...quick, untilSeen: stopped })).rejects.toThrow()
  const second = (await kept()).dataKey
  expect(second).not.toBe(first)
  // Forgets what was looked at less than two seconds ago, as time would.
  keyring(Date.now() + KEYRING_FRESH_MS)

  const others = Array.from({ length: 10 }, () => requestPlan(submission(), { mail: false }))
  await Promise.all([rotateKeys(env().dataDir, quick), ...others])
  expect((await kept()).dataKey).toBe(second)
  expect(await keyIds()).toEqual([keyId(second)])

  const [link = ''] = await myDataTokens(input.email)
  expect(await openMyData(link)).toBe(input.email)
  const request = await db().planRequest.findFirstOrThrow({
    where: { lead: { address: input.email } },
  })
  expect(await openAnswers(request.id)).toEqual(input.answers)
  expect(await restoreDraft(await draftToken())).toMatchObject({ typed: { name: 'Asha' } })
  const sent: string[] = []
  await deliver(mailId, async (key, mail) => {
    sent.push(mail.to)
    return { ok: true, providerId: key }
  })
  expect(sent).toEqual([input.email])
})

it('drops the earlier key when it is told to, and eight days later by itself', async () => {
  const before = await kept()
  await dropEarlierKeys(env().dataDir, new Date())
  expect(await kept()).toEqual(before)
  await dropEarlierKeys(env().dataDir, new Date(Date.now() + 9 * 24 * 60 * 60 * 1000))
  const { dataKey, previousDataKeys, droppedDataKeys } = await kept()
  expect([dataKey, previousDataKeys]).toEqual([before.dataKey, []])
  expect(droppedDataKeys).toEqual([keyId(env().dataKey ?? '')])
})

it('keeps an earlier key for as long as anything is sealed under it', async () => {
  const odd = { key: 'e'.repeat(64), until: '2026-01-01T00:00:00Z' }
  const given = { ...(await kept()), previousDataKeys: [odd] }
  await fs.writeFile(file(), JSON.stringify(given))
  await db().$executeRaw`UPDATE request_answers SET key_id = ${keyId(odd.key)}
    WHERE ctid = (SELECT ctid FROM request_answers LIMIT 1)`
  await dropEarlierKeys(env().dataDir)
  expect(await kept()).toEqual(given)
})
