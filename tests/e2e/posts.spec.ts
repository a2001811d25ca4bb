import { typedAnswers } from '@/tests/factories/typed-answers'
import { Visitor } from '@/tests/site/visitor'
import { postStep, send, stampOf, walkToCheck } from '@/tests/site/walk-funnel'
import { freshAddress, linkIn } from './plan-person'
import { expect, test } from './site-test'

const visitor = (baseURL: string | undefined) => new Visitor(baseURL ?? '')
const ways = ['goals', 'concerns', 'food', 'days', 'body', 'safety', 'contact', 'check']

test('an HTTP client alone goes through the whole funnel, and 50 equal posts at once are one request', async ({
  baseURL,
  mailsTo,
}) => {
  const email = freshAddress()
  const client = visitor(baseURL)
  const led = await walkToCheck(client, typedAnswers({ email }))
  expect(led).toEqual(ways.map((way) => `/plan/${way}`))
  const stamp = await stampOf(client)
  const copies = Array.from({ length: 50 }, () => client.copy())
  const more = { stamp, anythingElse: 'मैं देर से खाती हूँ।' }
  const answers = await Promise.all(copies.map((copy) => send(copy, more)))
  expect(
    new Set(answers.map((answer) => `${answer.status} ${answer.headers.get('location')}`)),
  ).toEqual(new Set(['303 /plan/sent']))
  expect(await mailsTo(email)).toHaveLength(1)
})

test('the page after sending is the same for a new, a pending and a confirmed address', async ({
  baseURL,
  mailsTo,
}) => {
  const email = freshAddress()
  const first = visitor(baseURL)
  await walkToCheck(first, typedAnswers({ email }))
  const stamp = await stampOf(first)
  const shown: string[] = []
  for (const round of [1, 2, 3]) {
    const client = round === 1 ? first : visitor(baseURL)
    if (round > 1) await walkToCheck(client, typedAnswers({ email }))
    const answer = await send(client, { stamp })
    const page = await (await client.get('/plan/sent')).text()
    const cookies = answer.headers.getSetCookie().map((line) => line.replace(/=[^;]+/, '').length)
    shown.push(`${answer.status} ${cookies} ${/<main.*<\/main>/s.exec(page)?.[0]}`)
    const mails = await mailsTo(email, round === 3 ? 4 : round)
    if (round !== 2) continue
    const token = new URL(linkIn(mails[1]?.text, '/plan/confirm')).searchParams.get('token') ?? ''
    const confirmed = await client.post('/plan/confirm/submit', { token })
    expect(confirmed.headers.get('location')).toBe('/plan/confirmed')
  }
  expect(new Set(shown).size).toBe(1)
})

test('steps can be skipped to, and what is sent with a gap comes back as the first page that has one', async ({
  baseURL,
}) => {
  const client = visitor(baseURL)
  await client.post('/plan/start', { age: 'adult' })
  await postStep(client, 'goals', typedAnswers())
  const skipped = await client.get('/plan/contact')
  expect(skipped.status).toBe(200)
  expect(await (await client.get('/plan/check')).text()).toContain('Something is still missing')
  const answer = await client.post('/plan/check/submit', {})
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('Error: Step 3 of 7')
  expect(html).toContain('name="return" value="check"')
})

test('a step that is sent without its cookie loses nothing of what is on the page', async ({
  baseURL,
}) => {
  const client = visitor(baseURL)
  const answer = await postStep(client, 'goals', typedAnswers())
  expect(answer.headers.get('location')).toBe('/plan')
  expect(await (await client.get('/plan')).text()).toContain('Your answers so far')
  const on = await client.post('/plan/start', { age: 'adult' })
  expect(on.headers.get('location')).toBe('/plan/food')
})

test('under 18 is stopped by any post, and the cookie goes', async ({ baseURL }) => {
  const client = visitor(baseURL)
  await client.post('/plan/start', { age: 'adult' })
  expect(client.cookie('nouriva-plan')).toBeTruthy()
  const answer = await postStep(client, 'body', { age: '17' }, 'back')
  expect(answer.headers.get('location')).toBe('/plan/under-18')
  expect(client.cookie('nouriva-plan')).toBeUndefined()
})

test('no page of the funnel may be kept or listed but the first, and none shows an answer in its address', async ({
  baseURL,
}) => {
  const client = visitor(baseURL)
  const led = await walkToCheck(client, typedAnswers())
  expect(led.join(' ')).not.toMatch(/[?=]/)
  for (const way of [...ways, 'sent', 'save', 'saved', 'confirmed', 'under-18', 'resume?token=x']) {
    const answer = await client.get(`/plan/${way}`)
    expect(answer.headers.get('cache-control'), way).toBe('no-store')
    expect(await answer.text(), way).toContain('<meta name="robots" content="noindex"')
  }
  const first = await client.get('/plan')
  expect(first.headers.get('cache-control')).toBe('no-store')
  expect(await first.text()).not.toContain('name="robots"')
})

test('the cookie is for this site and its server alone', async ({ request, baseURL }) => {
  const answer = await request.post('/plan/start', {
    form: { age: 'adult' },
    headers: { origin: baseURL ?? '' },
    maxRedirects: 0,
  })
  const line = answer.headers()['set-cookie'] ?? ''
  expect(line).toMatch(/; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/)
})

test('mailed links of the funnel are opened by a scanner, by HEAD, GET and a whole browser: nothing changes', async ({
  baseURL,
  browser,
  mailsTo,
}) => {
  const email = freshAddress()
  const client = visitor(baseURL)
  await walkToCheck(client, typedAnswers({ email }))
  const draft = freshAddress()
  const save = { draftEmail: draft, consentDraft: 'yes', stamp: '' }
  const form = await (await client.get('/plan/save')).text()
  save.stamp = /name="stamp" value="([^"]+)"/.exec(form)?.[1] ?? ''
  await expect
    .poll(async () => (await client.post('/plan/save/submit', save)).headers.get('location'))
    .toBe('/plan/saved')
  const [saved] = await mailsTo(draft)
  const resume = linkIn(saved?.text, '/plan/resume')
  // The draft goes when the request is sent: its link is looked at before.
  await scan(resume)
  expect(await (await visitor(baseURL).get(resume)).text()).toContain('Bring back my answers')
  await send(client)
  const [mail] = await mailsTo(email)
  const confirm = linkIn(mail?.text, '/plan/confirm')
  await scan(confirm)
  // The asking browser itself confirms by opening the link, and not by a HEAD or by fetching ahead.
  await client.get(confirm, 'HEAD')
  expect(await (await visitor(baseURL).get(confirm)).text()).toContain('Yes, confirm my request')
  expect(await mailsTo(email)).toHaveLength(1)

  async function scan(link: string) {
    for (const method of ['HEAD', 'GET', 'GET'] as const) {
      const answer = await visitor(baseURL).get(link, method)
      expect(answer.status).toBe(200)
      expect(answer.headers.getSetCookie()).toEqual([])
    }
    const page = await browser.newPage()
    await page.goto(link, { waitUntil: 'networkidle' })
    expect(page.url()).toBe(link)
    await page.close()
  }
})

for (const [what, type, data, status] of [
  ['JSON', 'application/json', '{}', 400],
  ['multipart without its boundary', 'multipart/form-data', 'x', 400],
  ['broken multipart', 'multipart/form-data; boundary=y', '--x\r\nbroken', 400],
  ['a megabyte', 'application/x-www-form-urlencoded', `name=${'a'.repeat(1_000_000)}`, 413],
] as const)
  test(`${what} is answered ${status}`, async ({ request, baseURL }) => {
    const headers = { origin: baseURL ?? '', 'content-type': type }
    const answer = await request.post('/plan/contact/submit', { data, headers, maxRedirects: 0 })
    expect(answer.status()).toBe(status)
  })

test('internal headers from outside reach no page', async ({ request }) => {
  const headers = {
    'x-nouriva-refusal': 'guess',
    'x-nouriva-render': '/plan',
    'x-middleware-subrequest': 'x',
    'x-nouriva-path': '/secret',
  }
  const answer = await request.get('/plan', { headers })
  expect(answer.status()).toBe(200)
  expect(await answer.text()).not.toContain('There is a problem')
  expect(
    Object.keys(answer.headers()).filter((name) => /^x-(?:nouriva|powered)/.test(name)),
  ).toEqual([])
})

test('another name of this machine is sent to the site’s own address', async ({
  request,
  baseURL,
}) => {
  const other = (baseURL ?? '').replace('localhost', '127.0.0.1')
  const answer = await request.get(`${other}/articles?page=2`, { maxRedirects: 0 })
  expect(answer.status()).toBe(308)
  expect(answer.headers().location).toBe(`${baseURL}/articles?page=2`)
})

test('the local mailbox does not exist where a mail provider is set', async ({ request }) => {
  expect((await request.get('/mailbox')).status()).toBe(404)
})
