import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** Lints one file under the rules of the place where it would stand, in a tree of its own. */
function lint(file: string, source: string): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'nouriva-lint-'))
  fs.copyFileSync('biome.json', path.join(root, 'biome.json'))
  fs.writeFileSync(path.join(root, '.gitignore'), '')
  execFileSync('git', ['init', '-q'], { cwd: root })
  fs.mkdirSync(path.join(root, path.dirname(file)), { recursive: true })
  fs.writeFileSync(path.join(root, file), source)
  const biome = path.resolve('node_modules/.bin/biome')
  const { stdout, stderr } = spawnSync(biome, ['lint', '--colors=off', file], {
    cwd: root,
    encoding: 'utf8',
  })
  fs.rmSync(root, { recursive: true, force: true })
  return `${stdout}${stderr}`
}

const uses = (what: string, from: string) =>
  `import { ${what} } from '${from}'\nexport const used = ${what}\n`

describe('the one-door rules', () => {
  it.each([
    ['lib/plan/x.ts', uses('Resend', 'resend')],
    ['app/x/page.tsx', uses('Resend', 'resend')],
    ['lib/plan/x.ts', uses('Pool', 'pg')],
    ['lib/plan/x.ts', uses('PrismaClient', '@/prisma/generated/client')],
    ['app/x/page.tsx', uses('allArticles', 'contentlayer/generated')],
    ['components/reading/x.tsx', uses('allArticles', 'contentlayer/generated')],
  ])('refuses in %s: %s', (file, source) => {
    expect(lint(file, source)).toContain('noRestrictedImports')
  })

  it('lets only lib/env.ts and the processes read process.env', () => {
    const source = 'export const port = process.env.PORT\n'
    for (const file of ['lib/mail/x.ts', 'app/x/page.tsx', 'components/ui/x.tsx'])
      expect(lint(file, source)).toContain('noProcessEnv')
    expect(lint('lib/server/x.ts', source)).not.toContain('noProcessEnv')
  })
})

describe('imports run one way', () => {
  it.each([
    ['app/x/page.tsx', '@/lib/db'],
    ['app/x/page.tsx', '@/lib/server/web'],
    ['app/x/page.tsx', 'zod'],
    ['components/plan/x.tsx', '@/lib/db'],
    ['components/plan/x.tsx', '@/lib/env'],
    ['components/plan/x.tsx', '@/app/layout'],
    ['components/ui/x.tsx', '@/lib/plan/safety'],
    ['components/ui/x.tsx', '@/components/plan/sent-message'],
    ['lib/plan/x.ts', '@/components/plan/sent-message'],
    ['lib/plan/x.ts', '@/lib/comments/submit-comment'],
    ['lib/comments/x.ts', '@/lib/plan/safety'],
    ['lib/plan/x.ts', 'next/headers'],
    ['lib/content/x.ts', 'react'],
    ['lib/content/x.ts', '@/lib/plan/safety'],
    ['lib/mail/x.ts', '@/lib/plan/safety'],
    ['lib/mail/x.ts', '@/lib/subscriptions/subscribe'],
    ['lib/subscriptions/x.ts', '@/lib/plan/goals'],
    ['lib/forms/x.ts', '@/lib/plan/goals'],
    ['lib/mail/x.ts', '@/lib/privacy/areas'],
    ['lib/plan/x.ts', '@/lib/privacy/areas'],
    ['lib/privacy/x.ts', '@/lib/server/web'],
    ['lib/privacy/x.ts', 'next/headers'],
    ['lib/subscriptions/x.ts', '@/lib/plan/safety'],
    ['lib/forms/x.ts', '@/lib/plan/safety'],
    ['lib/env.ts', '@/lib/mail/queue'],
    ['lib/db.ts', '@/lib/plan/safety'],
    ['lib/server/x.ts', '@/app/layout'],
    ['lib/plan/x.ts', '@/tests/mocks/resend-server'],
    ['lib/plan/x.ts', '../mail/enqueue'],
  ])('refuses in %s: %s', (file, from) => {
    expect(lint(file, uses('thing', from))).toContain('noRestrictedImports')
  })

  it.each([
    ['lib/plan/x.ts', '@/lib/mail/enqueue'],
    ['lib/plan/x.ts', '@/lib/db'],
    ['lib/plan/x.ts', '@/lib/subscriptions/subscribe'],
    ['lib/subscriptions/x.ts', '@/lib/content/articles'],
    ['lib/mail/x.ts', 'resend'],
    ['lib/mail/x.ts', '@/lib/privacy/keyed-hash'],
    ['lib/privacy/x.ts', '@/lib/plan/goals'],
    ['lib/privacy/x.ts', '@/lib/mail/enqueue'],
    ['lib/db.ts', '@/prisma/generated/client'],
    ['lib/content/x.ts', 'contentlayer/generated'],
    ['app/x/page.tsx', '@/lib/plan/request-plan'],
    ['components/reading/x.tsx', '@/lib/content/model'],
  ])('allows in %s: %s', (file, from) => {
    expect(lint(file, uses('thing', from))).not.toContain('noRestrictedImports')
  })
})
