import { expectAccessible } from './axe'
import { begin, fillIn, goOn, send } from './plan-person'
import { expect, test } from './site-test'

type Slug = keyof typeof fillIn
const given = { kidney: 'Yes' } as const

/** Optional throughout: nothing can be wrong with them but a text that is too long. */
const withoutErrors: Slug[] = ['concerns', 'days']

for (const width of [320, 1280])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`every page of the funnel at ${width} px, ${colorScheme}, empty, wrong and filled in, breaks no rule of axe`, async ({
      page,
    }) => {
      test.slow()
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 800 })
      for (const path of ['goals', 'under-18', 'saved', 'resume?token=x', 'confirmed'])
        await page.goto(`/plan/${path}`).then(() => expectAccessible(page, path))
      await begin(page)
      for (const slug of Object.keys(fillIn) as Slug[]) {
        await expect(page).toHaveURL(new RegExp(`/plan/${slug}$`))
        await expectAccessible(page, slug)
        if (!withoutErrors.includes(slug)) {
          await goOn(page)
          await expect(page.getByRole('alert')).toBeVisible()
          await expectAccessible(page, `${slug} with errors`)
        }
        await fillIn[slug](page, given)
        if (slug === 'food') await page.getByLabel('Other', { exact: true }).check()
        if (slug === 'body') await page.getByLabel('Feet and inches').check()
        if (slug === 'body') await expectAccessible(page, 'body in feet')
        await goOn(page)
      }
      await expect(page).toHaveURL(/\/plan\/check$/)
      await expectAccessible(page, 'check')
      await page.goto('/plan')
      await expectAccessible(page, 'first page of somebody who has begun')
      await page.goto('/plan/save')
      await page.getByLabel('Where should we send the link?').fill('')
      await page.getByRole('button', { name: 'Mail me a link' }).click()
      await expect(page.getByRole('alert')).toBeVisible()
      await expectAccessible(page, 'save with errors')
      await page.goto('/plan/check')
      await send(page)
      await expectAccessible(page, 'sent, with a talk first')
    })
