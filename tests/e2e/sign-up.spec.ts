import { arriveAt, freshAddress, goOn, linkIn, press, send, walkToCheck } from './plan-person'
import { expect, test } from './site-test'

test('a visitor comes from an article, answers, and is confirmed by the mailed link in the same browser', async ({
  page,
  mailsTo,
}) => {
  test.slow()
  const email = freshAddress()
  await page.goto('/articles/gut-skin-connection')
  await page
    .getByRole('link', { name: /personalized diet plan/i })
    .first()
    .click()
  await expect(page).toHaveURL(/\/plan$/)
  await expect(page.locator('input[name="article"]')).toHaveValue('/articles/gut-skin-connection')
  await walkToCheck(page, { email })
  await send(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your inbox')
  await expect(page.getByText('Ishita will talk with you first')).toHaveCount(0)

  const [confirm] = await mailsTo(email)
  expect(confirm?.text).not.toContain('Asha')
  await page.goto(linkIn(confirm?.text, '/plan/confirm'))
  await expect(page).toHaveURL(/\/plan\/confirmed$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('confirmed')

  const mails = await mailsTo(email, 2)
  expect(mails.map((mail) => mail.subject)).toEqual([
    'Please confirm your request for a plan',
    'Your request is confirmed',
  ])
  await expect
    .poll(async () =>
      (await mailsTo('owner@nouriva.example')).some((mail) => mail.reply_to === email),
    )
    .toBe(true)
  const notices = await mailsTo('owner@nouriva.example')
  const notice = notices.find((mail) => mail.reply_to === email)
  expect(notice?.text).toContain('Asha Rao')
  expect(JSON.stringify(notice)).not.toMatch(/skin|clearer/i)
})

test('another browser shows one large button, and only its press confirms', async ({
  page,
  browser,
  baseURL,
  javaScriptEnabled,
  mailsTo,
}) => {
  const email = freshAddress()
  await arriveAt(page, 'check', { email })
  await send(page)
  const [confirm] = await mailsTo(email)
  const other = await browser.newContext({ baseURL, javaScriptEnabled })
  const elsewhere = await other.newPage()
  await elsewhere.goto(linkIn(confirm?.text, '/plan/confirm'))
  await elsewhere.getByRole('button', { name: 'Yes, confirm my request' }).click()
  await expect(elsewhere).toHaveURL(/\/plan\/confirmed$/)
  await other.close()
  expect(await mailsTo(email, 2)).toHaveLength(2)
})

test('answers that need a talk lead to a kind word, without a number and with nothing in the address', async ({
  page,
}) => {
  await arriveAt(page, 'check', { kidney: 'yes' })
  await send(page)
  expect(new URL(page.url()).search).toBe('')
  const words = page.locator('.talk-first')
  await expect(words.getByRole('heading')).toHaveText('Ishita will talk with you first')
  await expect(words).not.toContainText(/\d|kidney|kcal|calorie/i)
})

test('an empty step comes back with every problem at its field, each reached from the summary', async ({
  page,
}) => {
  await arriveAt(page, 'contact')
  const [answer] = await Promise.all([page.waitForResponse(/\/plan\/contact\/submit$/), goOn(page)])
  expect(answer.status()).toBe(422)
  await expect(page).toHaveTitle(/^Error: Step 7 of 7: /)
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link')).toHaveCount(3)
  for (const link of await summary.getByRole('link').all()) {
    const field = page.locator((await link.getAttribute('href')) ?? '')
    await expect(field).toBeVisible()
    const ids = ((await field.getAttribute('aria-describedby')) ?? '').split(' ')
    const notes = await Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).innerText()))
    expect(notes.join(' ')).toContain(await link.innerText())
  }
})

test('Back keeps what was typed, valid or not, and asks nothing; a text that is too long comes back whole', async ({
  page,
}) => {
  const long = 'पोषण और त्वचा '.repeat(400).slice(0, 5000)
  await arriveAt(page, 'body')
  await page.getByLabel('Your age in years').fill('thirty')
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(page).toHaveURL(/\/plan\/days$/)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await goOn(page)
  await expect(page.getByLabel('Your age in years')).toHaveValue('thirty')
  await page.goto('/plan/concerns')
  await page.getByLabel('What have you tried for your skin?').fill(long)
  await goOn(page)
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(1)
  await expect(page.getByLabel('What have you tried for your skin?')).toHaveValue(long)
})

test('a Change link leads to the answer and back to the check page', async ({ page }) => {
  await arriveAt(page, 'check')
  await page.getByRole('link', { name: /Change\s+Your age/ }).click()
  await page.getByLabel('Your age in years').fill('43')
  await page.getByRole('button', { name: 'Save and return to your answers' }).click()
  await expect(page).toHaveURL(/\/plan\/check$/)
  await expect(page.getByText('43', { exact: true })).toBeVisible()
})

test('a saved funnel goes on in another browser, where the link only shows a button', async ({
  page,
  browser,
  baseURL,
  javaScriptEnabled,
  mailsTo,
}) => {
  const email = freshAddress()
  await arriveAt(page, 'body')
  await page.getByLabel('Your age in years').fill('51')
  await page.getByRole('button', { name: 'Continue later' }).click()
  await page.getByLabel('Where should we send the link?').fill(email)
  await page.getByLabel(/I agree that my answers so far/).check()
  await press(page, 'Mail me a link')
  await expect(page).toHaveURL(/\/plan\/saved$/)
  const [mail] = await mailsTo(email)
  const other = await browser.newContext({ baseURL, javaScriptEnabled })
  const elsewhere = await other.newPage()
  await elsewhere.goto(linkIn(mail?.text, '/plan/resume'))
  await elsewhere.getByRole('button', { name: 'Bring back my answers' }).click()
  await expect(elsewhere).toHaveURL(/\/plan\/safety$/)
  await elsewhere.getByRole('button', { name: 'Back' }).click()
  await expect(elsewhere.getByLabel('Your age in years')).toHaveValue('51')
  await other.close()
})

test('under 18 the funnel stops at the first page and at the typed age, and the answers are gone', async ({
  page,
}) => {
  await page.goto('/plan')
  await page.getByRole('button', { name: 'I am younger' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Our plans are for adults')
  await arriveAt(page, 'body')
  await page.getByLabel('Your age in years').fill('17')
  await goOn(page)
  await expect(page).toHaveURL(/\/plan\/under-18$/)
  await page.goto('/plan/goals')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There are no answers here yet')
})

test('a keyboard alone answers a step, its follow-up and the way on', async ({ page }) => {
  await arriveAt(page, 'food')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText(/skip to the content/i)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByLabel('Other', { exact: true })).toBeChecked()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('How would you describe it?')).toBeFocused()
  await page.keyboard.type('Satvik')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.getByLabel('No allergy that I know of')).toBeChecked()
  // A text field of one line would send the form by Enter; here the button is walked to.
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await page.locator(':focus').textContent()) === 'Continue') break
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/plan\/days$/)
})

test('a link that is not ours says so and leads back to the first page', async ({ page }) => {
  await page.goto('/plan/confirm?token=nonsense')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We do not know this link')
  await page.getByRole('main').getByRole('link', { name: 'Ask for a plan' }).click()
  await expect(page).toHaveURL(/\/plan$/)
})
