import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import {
  article,
  axe,
  commentCount,
  comments,
  field,
  fillIn,
  fresh,
  freshAddress,
  freshFeed,
  linkAbout,
  openForm,
  owner,
  post,
  send,
} from './comments-page'
import { expect, test } from './site-test'

/** One reader after the other on one article, as the comments below it grow. */
test.describe.configure({ mode: 'serial' })

test('nobody has written yet: the words of the first site, and a form', async ({ page }) => {
  await page.goto(article)
  const section = comments(page)
  await expect(section.getByRole('heading', { level: 2 })).toHaveText('0 Comments')
  await expect(section.getByRole('heading', { level: 3 })).toHaveText('Submit a Comment')
  await expect(section).toContainText(
    'Your email address will not be published. Required fields are marked *',
  )
  expect(await commentCount(page)).toBe(0)
  await axe(page)
})

test('a form with gaps comes back, each error at its field, everything kept', async ({ page }) => {
  await page.goto(article)
  const long = `${'त्वचा '.repeat(1_000)}`
  await fillIn(page, {
    Name: '',
    Email: 'meera@nowhere',
    Comment: long,
    Website: 'javascript:alert(1)',
  })
  await send(page)
  const alert = comments(page).getByRole('alert')
  await expect(alert).toBeFocused()
  await expect(alert.getByRole('link')).toHaveText([
    'Enter your name, or the one you want to be shown',
    'Enter an email address in the form name@example.com',
    'Enter a web address such as https://example.com, or leave it empty',
    /^Shorten your comment to 5000 characters/,
  ])
  await expect(page).toHaveTitle(/^Error: /)
  await expect(field(page, 'Email')).toHaveValue('meera@nowhere')
  await expect(field(page, 'Comment')).toHaveValue(long)
  await alert.getByRole('link').first().click()
  await expect(field(page, 'Name')).toBeFocused()
  await axe(page)
})

test('a comment waits until the owner approves it from her mail, and its address is nowhere', async ({
  page,
  request,
  mailsTo,
}) => {
  const email = freshAddress()
  const words = `Is dahi from a shop as good? ${randomUUID()}`
  await openForm(page)
  await fillIn(page, {
    Email: email,
    Website: 'meera.example',
    Comment: `${words}\nI read https://doi.org/10.3390/nu10081049.\n\n<b>Bold?</b>`,
  })
  await send(page)
  await expect(page).toHaveURL(`${article}?comment=held#comments`)
  await expect(comments(page)).toContainText('Thank you, your comment has arrived')
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  const noticed = (await request.get(`${article}?comment=held`)).headers()
  expect(noticed['cache-control']).toContain('no-store')
  expect(noticed['x-robots-tag']).toContain('noindex')
  expect(await (await request.get(fresh)).text()).not.toContain(words)

  const link = await linkAbout(words.slice(0, 28), mailsTo)
  expect((await request.get(link)).headers()['cache-control']).toContain('no-store')
  await page.goto(link)
  await expect(page.getByRole('main')).toContainText(words)
  await expect(page.getByRole('main')).not.toContainText(email)
  await axe(page, 'main')
  await page.getByRole('button', { name: 'Approve' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This comment is approved')

  await page.getByRole('link', { name: 'below the article' }).click()
  await expect(comments(page).getByRole('article')).toContainText(words)
  expect(await page.content()).not.toContain(email)
  expect(await (await request.get(freshFeed)).text()).not.toContain(email)
})

test('what is approved is plain text, counted for machines too, and in a feed', async ({
  page,
  request,
}) => {
  await page.goto(fresh)
  const section = comments(page)
  await expect(section.getByRole('heading', { level: 2 })).toHaveText('1 Comment')
  const shown = section.getByRole('article')
  await expect(shown).toContainText('<b>Bold?</b>')
  await expect(shown.getByRole('link', { name: 'Meera Joshi', exact: true })).toHaveAttribute(
    'rel',
    'nofollow ugc',
  )
  const typed = shown.getByRole('link', { name: 'https://doi.org/10.3390/nu10081049' })
  await expect(typed).toHaveAttribute('rel', 'nofollow ugc')
  expect(await commentCount(page)).toBe(1)
  await axe(page)

  const feed = await request.get(freshFeed)
  expect(feed.headers()['content-type']).toBe('application/rss+xml; charset=utf-8')
  const rss = await feed.text()
  expect(rss).toContain('Is dahi from a shop as good?')
  const fault = await page.evaluate((xml) => {
    const read = new DOMParser().parseFromString(xml, 'application/xml')
    return read.querySelector('parsererror')?.textContent ?? null
  }, rss)
  expect(fault).toBeNull()
  await expect(page.locator(`link[href$="${article}/comments/feed.xml"]`)).toHaveCount(1)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a reply stands below what it answers, and can be taken away and brought back from the mail', async ({
    page,
    mailsTo,
  }) => {
    const words = `At home it is sour ${randomUUID()}`
    await page.goto(fresh)
    await comments(page).getByRole('link', { name: 'Reply to Meera Joshi' }).click()
    await expect(page.getByRole('heading', { name: 'Reply to Meera Joshi' })).toBeInViewport()
    await fillIn(page, { Name: 'सुनीता', Comment: words })
    // As if it had been sent quicker than a person is: asked to press once more, and still a reply.
    await page.locator('#comments input[name=stamp]').evaluate((node: HTMLInputElement) => {
      node.value = ''
    })
    await send(page)
    await expect(comments(page).getByRole('alert')).toContainText('That was quick')
    await expect(page.getByRole('heading', { name: 'Reply to Meera Joshi' })).toBeVisible()
    await expect(field(page, 'Comment')).toHaveValue(words)
    const pressed = Date.now()
    await expect.poll(() => Date.now() - pressed).toBeGreaterThan(2_100)
    await send(page)
    await expect(page).toHaveURL(`${article}?comment=held#comments`)
    await expect(page.getByText('Thank you, your comment has arrived')).toBeInViewport()

    await page.goto(await linkAbout(words.slice(0, 18), mailsTo))
    await page.getByRole('button', { name: 'Approve' }).click()
    await page.getByRole('link', { name: 'below the article' }).click()
    const replies = comments(page).getByRole('list', { name: 'Replies to Meera Joshi' })
    await expect(replies.getByRole('article')).toContainText(words)
    await expect(replies.getByRole('link', { name: /^Reply/ })).toHaveCount(0)
    await expect(comments(page).getByRole('heading', { level: 2 })).toHaveText('2 Comments')
    expect(await commentCount(page)).toBe(2)
    await page.goBack()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: 'Mark as spam' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This comment is marked as spam',
    )
    await page.goto(fresh)
    await expect(comments(page).getByRole('heading', { level: 2 })).toHaveText('1 Comment')
  })

  test('the same words twice are answered like once, and the next ones at once 429, with the text kept', async ({
    page,
  }) => {
    const email = freshAddress()
    const words = `Only once ${randomUUID()}`
    const all = [words, words, `${words} and more`]
    const open = [page, await page.context().newPage(), await page.context().newPage()]
    for (const [at, one] of open.entries()) {
      await one.goto(article)
      await fillIn(one, { Email: email, Comment: all[at] ?? '' })
    }
    const opened = Date.now()
    await expect.poll(() => Date.now() - opened).toBeGreaterThan(2_100)
    // All three are typed before the first is sent: on a busy machine “at once” would pass meanwhile.
    const status: number[] = []
    for (const one of open) {
      const answer = one.waitForResponse((response) => response.request().method() === 'POST')
      await send(one)
      status.push((await answer).status())
    }
    expect(status).toEqual([303, 303, 429])
    const refused = open[2] as Page
    await expect(field(refused, 'Comment')).toHaveValue(all[2] ?? '')
    await expect(comments(refused).getByRole('alert')).toBeInViewport()
    await expect(comments(refused).getByRole('alert')).toContainText(/Wait \d+ seconds?/)
  })
})

test('of 200 scripted comments none is shown, and they make no flood of mails', async ({
  page,
  request,
  baseURL,
  mailsTo,
}) => {
  test.setTimeout(90_000)
  await openForm(page, fresh)
  const before = await comments(page).getByRole('article').count()
  const stamp = await comments(page).locator('input[name=stamp]').inputValue()
  const mark = randomUUID()
  const pills = `<a href="https://pills.example">${mark}</a> https://pills.example [url=x]`
  const baited = () => ({ stamp, homepage: 'https://pills.example', comment: pills })
  const typedIn = () => ({ stamp, comment: `${pills} ${randomUUID()}` })
  const unstamped = () => ({ comment: pills })
  const forged = () => ({ stamp: `${Date.now().toString(36)}.forged`, comment: pills })
  const round = [...Array(12).fill(baited), ...Array(6).fill(typedIn), unstamped, forged]
  const statuses = new Set<number>()
  for (let rounds = 0; rounds < 10; rounds += 1) {
    const answers = await Promise.all(round.map((spam) => post(request, baseURL, spam())))
    for (const answer of answers) statuses.add(answer.status())
  }
  expect(statuses).toEqual(new Set([303, 422]))
  await page.goto(fresh)
  await expect(comments(page).getByRole('article')).toHaveCount(before)
  expect(await page.content()).not.toContain(mark)
  expect(await (await request.get(freshFeed)).text()).not.toContain(mark)
  const mails = (await mailsTo(owner)).filter(({ text }) => /comments?/.test(text))
  expect(mails.length).toBeLessThanOrEqual(6)
})

test('a post from elsewhere, to no article or in another form is refused', async ({
  request,
  baseURL,
}) => {
  expect((await post(request, 'https://evil.example')).status()).toBe(403)
  const headers = { origin: baseURL ?? '' }
  const nowhere = await request.post('/articles/nothing/comments/submit', { form: {}, headers })
  expect(nowhere.status()).toBe(404)
  const json = await request.post(`${article}/comments/submit`, { data: {}, headers })
  expect(json.status()).toBe(400)
  const forged = await request.post('/comments/moderate/submit', {
    form: { token: 'x', decision: 'approve' },
  })
  expect(forged.status()).toBe(403)
  for (const path of ['/articles/nothing/comments/feed.xml', '/articles/nothing'])
    expect((await request.get(path)).status()).toBe(404)
})
