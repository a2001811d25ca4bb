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
  forbidOnly: true,
  reporter: report ? [['list'], ['json', { outputFile: report }]] : 'list',
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath, args, env: environment },
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'with JavaScript' },
    {
      name: 'without JavaScript',
      use: { javaScriptEnabled: false },
      // These ask by HTTP alone, or look with a script of their own: once is enough.
      testIgnore: [
        'accessibility.spec.ts',
        'feeds.spec.ts',
        'head.spec.ts',
        'machines.spec.ts',
        'media.spec.ts',
        'owner.spec.ts',
        'parts-axe.spec.ts',
        'posts.spec.ts',
      ],
    },
  ],
})
