import { chromium } from '@playwright/test'
import { findChromium } from './tests/browser/chromium'
const { executablePath, args, env } = await findChromium()
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } as any })
const base = 'http://localhost:4600'
const [,, what = 'all', w = '360,1280', schemes = 'light'] = process.argv
for (const width of w.split(',').map(Number)) for (const colorScheme of schemes.split(',') as any) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, deviceScaleFactor: 1 })
  const page = await context.newPage()
  page.on('console', (m) => console.log('console', m.text()))
  page.on('pageerror', (m) => console.log('error', String(m)))
  const shot = (name: string) => (what === 'all' || what.split(',').includes(name)) ? page.screenshot({ path: `/tmp/shots/${name}-${width}-${colorScheme}.png`, fullPage: true }) : null
  await page.goto(base + '/plan'); await shot('plan')
  await page.getByRole('button', { name: /18 or over/ }).click()
  await page.waitForURL('**/plan/goals'); await shot('goals')
  await page.getByRole('button', { name: 'Continue', exact: true }).click(); await shot('goals-error')
  for (const l of ['Clearer skin', 'Calmer digestion', 'Weight', 'Something else']) await page.getByLabel(l).check()
  await page.getByRole('button', { name: 'Continue', exact: true }).click(); 
  await page.waitForURL('**/plan/concerns')
  await page.getByLabel('What have you tried for your skin?').fill('पोषण और त्वचा की देखभाल के लिए बहुत कुछ किया '.repeat(4))
  await shot('concerns')
  await page.getByRole('button', { name: 'Continue', exact: true }).click(); console.log(page.url())
  if (page.url().includes('submit')) { await shot('concerns-error'); await page.getByLabel('What have you tried for your skin?').fill('पोषण और त्वचा'); await page.getByRole('button', { name: 'Continue', exact: true }).click() }
  await page.getByLabel('Other', { exact: true }).check(); await page.getByLabel('Another food').check()
  await shot('food')
  await page.getByRole('button', { name: 'Continue', exact: true }).click(); await shot('food-error')
  await page.getByLabel('Which other food').fill('Brinjal'); await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await shot('days'); await page.getByLabel('Some stress').check()
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByLabel('Your age in years').fill('34'); await page.getByLabel('cm', { exact: true }).fill('162'); await shot('body')
  await page.getByRole('button', { name: 'Continue', exact: true }).click(); await shot('safety')
  for (const g of await page.getByRole('radiogroup').all()) await g.getByLabel('No', { exact: true }).check()
  await page.getByLabel('No medicine for diabetes').check()
  await page.getByRole('button', { name: 'Continue', exact: true }).click(); console.log(page.url())
  await page.getByLabel('Your name').fill('Asha Rao'); await page.getByLabel('Your email address').fill('asha@gmial.com'); await page.getByLabel('Your phone').focus(); await shot('contact')
  await page.getByLabel(/I agree/).check()
  await page.getByRole('button', { name: 'Continue', exact: true }).click(); console.log(page.url())
  await shot('check')
  await page.goto(base + '/plan'); await shot('plan-begun')
  await page.getByRole('button', { name: 'younger' }).click(); await shot('under18')
  await page.goto(base + '/plan/check'); await shot('lost')
  await page.goto(base + '/plan/sent'); await shot('sent')
  await context.close()
}
await browser.close()
