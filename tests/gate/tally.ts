import fs from 'node:fs/promises'

export type Failure = { name: string; why: string }
/** What a run of tests came to. Skipped ones are named: each needs a reason. Failed ones say why. */
export type Tally = { passed: number; failures: Failure[]; skipped: string[] }

type VitestReport = {
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages?: string[] }[]
  }[]
}

/** Reads Vitest's JSON report. A file that did not load counts as failed. */
export async function readVitest(file: string): Promise<Tally> {
  const report: VitestReport = JSON.parse(await fs.readFile(file, 'utf8'))
  const tests = report.testResults.flatMap((result) => result.assertionResults)
  const unloaded = report.testResults.filter(
    (r) => r.status === 'failed' && r.assertionResults.length === 0,
  )
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failures: [
      ...tests
        .filter((test) => test.status === 'failed')
        .map((test) => ({ name: test.fullName, why: (test.failureMessages ?? []).join('\n') })),
      ...unloaded.map(({ name, message }) => ({ name, why: message })),
    ],
    skipped: tests.filter((t) => !['passed', 'failed'].includes(t.status)).map((t) => t.fullName),
  }
}

type Result = { error?: { message?: string } }
type Spec = { title: string; tests: { projectName: string; status: string; results: Result[] }[] }
type Suite = { specs?: Spec[]; suites?: Suite[] }
type PlaywrightReport = { suites: Suite[]; errors: { message?: string }[] }

const specsOf = (suite: Suite): Spec[] => [
  ...(suite.specs ?? []),
  ...(suite.suites ?? []).flatMap(specsOf),
]

const whyOf = ({ error }: Result) => error?.message ?? ''

/** Reads Playwright's JSON report. A flaky test counts as failed: it did fail. */
export async function readPlaywright(file: string): Promise<Tally> {
  const report: PlaywrightReport = JSON.parse(await fs.readFile(file, 'utf8'))
  const tests = report.suites
    .flatMap(specsOf)
    .flatMap((spec) =>
      spec.tests.map((test) => ({ ...test, name: `${test.projectName}: ${spec.title}` })),
    )
  return {
    passed: tests.filter((test) => test.status === 'expected').length,
    failures: [
      ...tests
        .filter((test) => ['unexpected', 'flaky'].includes(test.status))
        .map(({ name, results }) => ({ name, why: results.map(whyOf).join('\n') })),
      ...report.errors.map((error) => ({ name: 'browser tests', why: whyOf({ error }) })),
    ],
    skipped: tests.filter((test) => test.status === 'skipped').map((test) => test.name),
  }
}
