import { describe, expect, it } from 'vitest'
import { lintSamples, type Sample } from './lint-samples'

const uses = (what: string, from: string) =>
  `import { ${what} } from '${from}'\nexport const used = ${what}\n`
const importing = (pairs: [file: string, from: string][]) =>
  pairs.map(([file, from]): Sample => [file, uses('thing', from)])

const doors: Sample[] = [
  ['lib/plan/x.ts', uses('Resend', 'resend')],
  ['app/x/page.tsx', uses('Resend', 'resend')],
  ['lib/plan/x.ts', uses('Pool', 'pg')],
  ['lib/plan/x.ts', uses('PrismaClient', '@/prisma/generated/client')],
  ['app/x/page.tsx', uses('allArticles', 'contentlayer/generated')],
  ['components/reading/x.tsx', uses('allArticles', 'contentlayer/generated')],
]
const upwards = importing([
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
])
const allowed = importing([
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
])
const environment = [
  'lib/mail/x.ts',
  'app/x/page.tsx',
  'components/ui/x.tsx',
  'lib/server/x.ts',
].map((file): Sample => [file, 'export const port = process.env.PORT\n'])

const samples = [...doors, ...upwards, ...allowed, ...environment]
const found = lintSamples(samples)
const findingsIn = (sample: Sample) => found[samples.indexOf(sample)]
/** A sample by its file and the first of its lines, which imports. */
const named = (list: Sample[]) =>
  list.map((sample) => [sample[0], sample[1].split('\n')[0], sample] as const)

describe('the one-door rules', () => {
  it.each(named(doors))('refuses in %s: %s', (_file, _line, sample) => {
    expect(findingsIn(sample)).toContain('noRestrictedImports')
  })

  it.each(named(environment))(
    'lets only processes read their environment: %s',
    (file, _line, sample) => {
      const refused = findingsIn(sample)?.includes('noProcessEnv')
      expect(refused).toBe(!file.startsWith('lib/server/'))
    },
  )
})

describe('imports run one way', () => {
  it.each(named(upwards))('refuses in %s: %s', (_file, _line, sample) => {
    expect(findingsIn(sample)).toContain('noRestrictedImports')
  })

  it.each(named(allowed))('allows in %s: %s', (_file, _line, sample) => {
    expect(findingsIn(sample)).not.toContain('noRestrictedImports')
  })
})
