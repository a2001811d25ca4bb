import { execFile } from 'node:child_process'
import { expect, it } from 'vitest'

it.each(['exception', 'rejection'])(
  'ends with 1 and one line of JSON that quotes nobody after an %s that nothing caught',
  async (kind) => {
    const args = ['--import', 'tsx', 'tests/unit/server/uncaught.ts', kind]
    const { code, stdout, stderr } = await new Promise<{
      code: unknown
      stdout: string
      stderr: string
    }>((resolve) =>
      execFile(process.execPath, args, { timeout: 20_000 }, (error, stdout, stderr) =>
        resolve({ code: error?.code, stdout, stderr }),
      ),
    )
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toEqual([
      expect.objectContaining({
        level: 50,
        msg: 'worker.uncaught',
        process: 'worker',
        errorName: 'TypeError',
        errorCode: 'E1',
        at: expect.stringContaining('uncaught.ts'),
      }),
    ])
    expect(stdout).not.toContain('asha')
  },
)
