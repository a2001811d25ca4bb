import fs from 'node:fs/promises'

/** What a run of tests came to. Skipped ones are named: each needs a reason. */
export type Tally = { passed: number; failed: number; skipped: string[] }

type VitestReport = {
  numFailedTestSuites: number
  testResults: { status: string; assertionResults: { fullName: string; status: string }[] }[]
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
    failed: tests.filter((test) => test.status === 'failed').length + unloaded.length,
    skipped: tests.filter((t) => !['passed', 'failed'].includes(t.status)).map((t) => t.fullName),
  }
}

type Spec = { title: string; tests: { projectName: string; status: string }[] }
type Suite = { specs?: Spec[]; suites?: Suite[] }
type PlaywrightReport = { suites: Suite[]; errors: unknown[] }

const specsOf = (suite: Suite): Spec[] => [
  ...(suite.specs ?? []),
  ...(suite.suites ?? []).flatMap(specsOf),
]

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
    failed:
      tests.filter((test) => ['unexpected', 'flaky'].includes(test.status)).length +
      report.errors.length,
    skipped: tests.filter((test) => test.status === 'skipped').map((test) => test.name),
  }
}
