import { setImmediate as turn } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { describeError, inRequest, log } from '@/lib/log'

async function linesOf(act: () => unknown): Promise<Record<string, unknown>[]> {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  await act()
  // Lines of one turn of the event loop leave at its end.
  await turn()
  const text = write.mock.calls.map(([chunk]) => String(chunk)).join('')
  write.mockRestore()
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

it('writes JSON with the listed fields and no other', async () => {
  const fields = { count: 2, address: 'asha@example.com', token: 'secret' } as { count: number }
  const [line] = await linesOf(() => log.info('x.happened', fields))
  expect(line).toEqual({ level: 30, time: expect.any(String), msg: 'x.happened', count: 2 })
})

it('puts the id of a request on every line that is written on its behalf, also much later', async () => {
  const act = async () => {
    log.info('outside')
    await inRequest('r1', async () => {
      log.warn('first')
      await turn()
      log.info('second', { count: 1 })
    })
    log.info('outside')
  }
  const lines = await linesOf(act)
  expect(lines.map(({ msg, requestId }) => [msg, requestId])).toEqual([
    ['outside', undefined],
    ['first', 'r1'],
    ['second', 'r1'],
    ['outside', undefined],
  ])
})

it('says of an error its class, code and place, and never its message', () => {
  const error = Object.assign(new TypeError('asha@example.com is wrong'), { code: 'E_TYPED' })
  const said = describeError(error)
  expect(said).toMatchObject({ errorName: 'TypeError', errorCode: 'E_TYPED' })
  expect(JSON.stringify(said)).not.toContain('asha')
})

it('takes no line of a message for a place, whatever the message looks like', () => {
  const message = 'refused:\n    at asha@example.com (Asha Rao)\n    at home'
  const thrown = new Error(message)
  const changed = new Error('first')
  changed.message = message
  for (const error of [thrown, changed]) {
    const { at } = describeError(error)
    expect(at).toContain('log.test.ts')
    expect(at).not.toMatch(/asha|Asha|home/)
  }
  const renamed = new Error(message)
  renamed.stack = `Error: ${message}x\n    at asha@example.com`
  expect(describeError(renamed).at ?? '').not.toMatch(/asha/)
})
