import { fork } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'

it('ends a process whose launcher went while it was still loading', async () => {
  const child = fork('tests/unit/server/orphan.ts', { execArgv: ['--import', 'tsx'] })
  child.disconnect()
  try {
    expect(await once(child, 'exit', { signal: AbortSignal.timeout(20_000) })).toEqual([7, null])
  } finally {
    child.kill('SIGKILL')
  }
})
