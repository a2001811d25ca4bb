import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPlaywright, readVitest } from '@/tests/gate/tally'

let folder: string
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-tally-'))
})
afterAll(() => fs.rm(folder, { recursive: true }))

async function reported(report: unknown): Promise<string> {
  const file = path.join(folder, 'report.json')
  await fs.writeFile(file, JSON.stringify(report))
  return file
}

test('a failed test is named with its reason, and so is a file that did not load', async () => {
  const file = await reported({
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        message: '',
        assertionResults: [
          { fullName: 'adds', status: 'passed', failureMessages: [] },
          { fullName: 'subtracts', status: 'failed', failureMessages: ['1 is not 2'] },
          { fullName: 'divides', status: 'pending', failureMessages: [] },
        ],
      },
      { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ],
  })
  expect(await readVitest(file)).toEqual({
    passed: 1,
    failures: [
      { name: 'subtracts', why: '1 is not 2' },
      { name: 'b.test.ts', why: 'no such module' },
    ],
    skipped: ['divides'],
  })
})

test('a browser test that passed only when tried again has failed', async () => {
  const asked = (status: string, message?: string) => ({
    projectName: 'with JavaScript',
    status,
    results: [message ? { error: { message } } : {}],
  })
  const file = await reported({
    suites: [
      {
        specs: [{ title: 'opens', tests: [asked('expected')] }],
        suites: [{ specs: [{ title: 'closes', tests: [asked('flaky', 'too late')] }] }],
      },
    ],
    errors: [{ message: 'no site' }],
  })
  expect(await readPlaywright(file)).toEqual({
    passed: 1,
    failures: [
      { name: 'with JavaScript: closes', why: 'too late' },
      { name: 'browser tests', why: 'no site' },
    ],
    skipped: [],
  })
})
