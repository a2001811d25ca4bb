import { randomUUID } from 'node:crypto'
import { expect, test } from './site-test'

const form = (given: Record<string, string> = {}) => ({
  name: 'Asha Rao',
  email: `reader.${randomUUID()}@example.com`,
  goal: 'weight',
  adult: 'yes',
  consent: 'yes',
  submissionId: randomUUID(),
  ...given,
})

test('50 equal posts at once get 50 equal answers, and one mail goes out', async ({
  request,
  baseURL,
  mailsTo,
}) => {
  const typed = form()
  const post = () =>
    request.post('/plan/submit', {
      form: typed,
      headers: { origin: baseURL ?? '' },
      maxRedirects: 0,
    })
  const answers = await Promise.all(Array.from({ length: 50 }, post))
  expect(
    new Set(answers.map((answer) => `${answer.status()} ${answer.headers().location}`)),
  ).toEqual(new Set(['303 /plan/sent']))
  expect(await mailsTo(typed.email)).toHaveLength(1)
})

const guarded = [
  '/plan/submit',
  '/plan/confirm/submit',
  '/plan/confirm/resend',
  '/subscribe/submit',
  '/subscribe/confirm/submit',
  '/preferences/submit',
  '/unsubscribe/submit',
]

for (const [what, headers] of [
  ['no origin', {}],
  ['another origin', { origin: 'https://evil.example' }],
  [
    'another origin with a forged host',
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  ],
  ['a cross-site form', { 'sec-fetch-site': 'cross-site' }],
] as const)
  test(`a post with ${what} is refused with 403`, async ({ request }) => {
    for (const path of guarded) {
      const answer = await request.post(path, { form: form(), headers, maxRedirects: 0 })
      expect(answer.status(), path).toBe(403)
      expect(await answer.text()).not.toContain('Asha')
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
    const answer = await request.post('/plan/submit', { data, headers, maxRedirects: 0 })
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

test('opening a confirm link by GET or HEAD changes nothing', async ({
  request,
  baseURL,
  mailsTo,
}) => {
  const typed = form()
  await request.post('/plan/submit', {
    form: typed,
    headers: { origin: baseURL ?? '' },
    maxRedirects: 0,
  })
  const [mail] = await mailsTo(typed.email)
  const link = /https?:\/\/\S+token=\S+/.exec(mail?.text ?? '')?.[0] ?? ''
  for (const method of ['head', 'get', 'get'] as const) {
    const answer = await request[method](link)
    expect(answer.status()).toBe(200)
    if (method === 'get') expect(await answer.text()).toContain('Yes, confirm my request')
  }
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
