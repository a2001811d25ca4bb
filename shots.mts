import fs from 'node:fs'
import { chromium } from '@playwright/test'
import { findChromium } from './tests/browser/chromium'
process.env.APP_SECRET = 'a-secret-for-tests-of-at-least-32-characters'
const { renderSamples } = await import('./lib/mail/render-samples')
const { executablePath, env, args } = await findChromium()
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } as never })
fs.mkdirSync('/tmp/shots-mail', { recursive: true })
const samples = await renderSamples()
for (const scheme of ['light', 'dark'] as const)
  for (const width of [360, 640]) {
    const page = await browser.newPage({ viewport: { width, height: 700 }, colorScheme: scheme })
    for (const { name, mail } of samples) {
      await page.setContent(mail.html)
      await page.screenshot({ path: `/tmp/shots-mail/${name.replace(/\W+/g, '-')}-${width}-${scheme}.png`, fullPage: true })
      fs.writeFileSync(`/tmp/shots-mail/${name.replace(/\W+/g, '-')}.txt`, `${mail.subject}\n\n${mail.text}`)
    }
    await page.close()
  }
// sheets: all of one width and scheme side by side
for (const scheme of ['light', 'dark'])
  for (const width of [360, 640]) {
    const page = await browser.newPage({ viewport: { width: width * 4 + 60, height: 900 } })
    const imgs = samples.map(({ name }) => `<img style="vertical-align:top;margin:4px;border:1px solid red" width="${width}" src="data:image/png;base64,${fs.readFileSync(`/tmp/shots-mail/${name.replace(/\W+/g, '-')}-${width}-${scheme}.png`).toString('base64')}">`).join('')
    await page.setContent(`<body style="margin:0">${imgs}`)
    await page.screenshot({ path: `/tmp/shots-mail/all-${width}-${scheme}.png`, fullPage: true })
  }
await browser.close()
