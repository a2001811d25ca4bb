import { defineConfig } from '@playwright/test'
import { findChromium } from './tests/browser/chromium'

const { executablePath, env, args } = await findChromium()
const report = process.env.PLAYWRIGHT_JSON_OUTPUT_NAME
const environment = { ...(process.env as Record<string, string>), ...env }

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/start-site.ts',
  fullyParallel: true,
  workers: 2,
  // Everything else is being tested beside these: slow is no failure.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: report ? [['list'], ['json', { outputFile: report }]] : 'list',
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath, args, env: environment },
    // Pages pass into each other, and scroll, without time being spent on how it looks.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace of every test costs a tenth of their time: `--trace on` makes one of a test that failed.
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'with JavaScript' },
    {
      name: 'without JavaScript',
      use: { javaScriptEnabled: false },
      // These ask by HTTP alone, look with a script of their own or switch it off themselves: once is enough.
      testIgnore: [
        'accessibility.spec.ts',
        'comments.spec.ts',
        'desk-without-scripts.spec.ts',
        'desk.spec.ts',
        'feeds.spec.ts',
        'funnel-axe.spec.ts',
        'funnel-modules.spec.ts',
        'funnel-walks.spec.ts',
        'head.spec.ts',
        'machines.spec.ts',
        'media.spec.ts',
        'owner.spec.ts',
        'policy.spec.ts',
        'posts.spec.ts',
      ],
    },
  ],
})
