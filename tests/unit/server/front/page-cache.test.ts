import { brotliDecompressSync } from 'node:zlib'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Kept, type Made, PageCache } from '@/lib/server/front/cache/page-cache'

let now = 0
beforeEach(() => {
  now = 1_000_000
})
const pass = (seconds: number) => {
  now += seconds * 1000
}
const html = { 'content-type': 'text/html; charset=utf-8' }
const made = (text: string, keep: Made['keep'] = 'for all', headers = {}): Made => ({
  page: { status: 200, headers: { ...html, ...headers }, body: Buffer.from(text) },
  keep,
})
const cacheOf = (options = {}) => new PageCache({ now: () => now, ...options })
const textOf = (found: Kept | Made['page']) =>
  ('page' in found ? found.page : found).body.toString()
const text = Array.from({ length: 3000 }, (_, i) => `word ${i * 7919} `).join('')
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('an answer that is kept', () => {
  it('is made once for all who ask at the same time', async () => {
    const cache = cacheOf()
    const make = vi.fn(async () => made('one'))
    const found = await Promise.all(Array.from({ length: 20 }, () => cache.get('k', make)))
    expect(new Set(found.map(textOf))).toEqual(new Set(['one']))
    expect(make).toHaveBeenCalledTimes(1)
  })

  it('is sent as it is for 30 s, then while one new one is made, which is then sent', async () => {
    const cache = cacheOf()
    await cache.get('k', async () => made('old'))
    pass(29.9)
    const never = vi.fn(async () => made('never'))
    expect(textOf(await cache.get('k', never))).toBe('old')
    expect(never).not.toHaveBeenCalled()
    pass(0.2)
    const again = vi.fn(async () => made('new'))
    const sent = await Promise.all([1, 2, 3].map(() => cache.get('k', again)))
    expect(sent.map(textOf)).toEqual(['old', 'old', 'old'])
    await settle()
    expect(again).toHaveBeenCalledTimes(1)
    expect(textOf(await cache.get('k', never))).toBe('new')
  })

  it('is never sent when it is 60 s old, even if the new one has been long in the making', async () => {
    const cache = cacheOf()
    await cache.get('k', async () => made('old'))
    pass(45)
    let finish: (made: Made) => void = () => {}
    const slow = () => new Promise<Made>((resolve) => (finish = resolve))
    expect(textOf(await cache.get('k', slow))).toBe('old')
    pass(15)
    const waiting = cache.get('k', async () => made('a second making'))
    finish(made('new'))
    const found = (await waiting) as Kept
    expect(textOf(found)).toBe('new')
    expect(cache.ageOf(found)).toBe(15)
  })

  it('outlives a failed making until it is 60 s old', async () => {
    const onFailure = vi.fn()
    const cache = cacheOf({ onFailure })
    await cache.get('k', async () => made('old'))
    pass(40)
    const fail = async () => Promise.reject(new Error('away'))
    expect(textOf(await cache.get('k', fail))).toBe('old')
    await settle()
    expect(onFailure).toHaveBeenCalledTimes(1)
    expect(textOf(await cache.get('k', async () => made('trouble', 'never')))).toBe('old')
    await settle()
    pass(20)
    await expect(cache.get('k', fail)).rejects.toThrow('away')
  })

  it('never grows old when its name holds a hash', async () => {
    const cache = cacheOf()
    const make = vi.fn(async () => made('x', 'for all', { 'cache-control': 'public, immutable' }))
    await cache.get('k', make)
    pass(100_000)
    await cache.get('k', make)
    expect(make).toHaveBeenCalledTimes(1)
  })

  it('keeps its compressed forms when a new making says the same', async () => {
    const cache = cacheOf()
    const same = async () => made('same '.repeat(1000))
    const first = (await cache.get('k', same)) as Kept
    pass(61)
    const second = (await cache.get('k', same)) as Kept
    expect(second).not.toBe(first)
    expect(second.encodings).toBe(first.encodings)
  })

  it('is not compressed again when something else was published', async () => {
    const cache = cacheOf()
    const before = (await cache.get('old k', async () => made(text))) as Kept
    const after = (await cache.get('new k', async () => made(text))) as Kept
    const other = (await cache.get('new l', async () => made(`${text}.`))) as Kept
    expect(after.encodings).toBe(before.encodings)
    expect(other.encodings).not.toBe(before.encodings)
  })

  it('is compressed as small as can be once it is asked for again', async () => {
    const cache = cacheOf()
    const kept = (await cache.get('k', async () => made(text))) as Kept
    const quick = (await kept.encodings.of('br', 'quick')).body
    for (let i = 0; i < 3; i += 1) await cache.get('k', async () => made('never'))
    const bytes = async () => (await kept.encodings.of('br', 'quick')).body.length
    await expect.poll(bytes).toBeLessThan(quick.length)
    const best = (await kept.encodings.of('br', 'quick')).body
    expect(brotliDecompressSync(best).toString()).toBe(text)
  })

  it('is so too when hours lie between those who ask', async () => {
    const cache = cacheOf()
    const ask = async () => {
      pass(3600)
      const kept = (await cache.get('k', async () => made(text))) as Kept
      return (await kept.encodings.of('br', 'quick')).body.length
    }
    const quick = await ask()
    await expect.poll(ask).toBeLessThan(quick)
  })

  it('is so too when another was being compressed at that moment', async () => {
    const cache = cacheOf()
    const ask = async (key: string) => {
      const kept = (await cache.get(key, async () => made(`${key} ${text}`))) as Kept
      return (await kept.encodings.of('br', 'quick')).body.length
    }
    const quick = await Promise.all([ask('a'), ask('b')])
    for (const key of ['a', 'b', 'a', 'b']) await ask(key)
    await expect.poll(() => ask('a')).toBeLessThan(quick[0] as number)
    await expect.poll(() => ask('b')).toBeLessThan(quick[1] as number)
  })
})

describe('an answer that may not be kept', () => {
  it('goes to those who waited, and is made anew for the next', async () => {
    const cache = cacheOf()
    const make = vi.fn(async () => made('passing', 'never'))
    await Promise.all([cache.get('k', make), cache.get('k', make)])
    expect(make).toHaveBeenCalledTimes(1)
    expect(textOf(await cache.get('k', make))).toBe('passing')
    expect(make).toHaveBeenCalledTimes(2)
  })

  it('does not stay when its making throws', async () => {
    const cache = cacheOf()
    await expect(cache.get('k', async () => Promise.reject(new Error('x')))).rejects.toThrow('x')
    expect(textOf(await cache.get('k', async () => made('well')))).toBe('well')
  })
})

describe('an answer that shows a passing state', () => {
  const passing = async () => made('no comments just now', 'briefly')

  it('spares others the wait for a few seconds, and no longer', async () => {
    const cache = cacheOf()
    await cache.get('k', passing)
    const well = vi.fn(async () => made('well'))
    pass(4.9)
    expect(textOf(await cache.get('k', well))).toBe('no comments just now')
    expect(well).not.toHaveBeenCalled()
    pass(0.2)
    expect(textOf(await cache.get('k', well))).toBe('no comments just now')
    await settle()
    expect(textOf(await cache.get('k', well))).toBe('well')
    await cache.get('other', passing)
    pass(10)
    expect(textOf(await cache.get('other', well))).toBe('well')
  })

  it('does not take the place of one that was well less than 60 s ago', async () => {
    const cache = cacheOf()
    await cache.get('k', async () => made('well'))
    pass(40)
    await cache.get('k', passing)
    await settle()
    expect(textOf(await cache.get('k', passing))).toBe('well')
    await settle()
    pass(20)
    expect(textOf(await cache.get('k', passing))).toBe('no comments just now')
  })
})

it('holds no more bytes than it may: the least used make room', async () => {
  const cache = cacheOf({ mostBytes: 10_000 })
  const make = vi.fn(async () => made('x'.repeat(1_000)))
  for (let i = 0; i < 50; i += 1) await cache.get(`k${i}`, make)
  await cache.get('k49', make)
  expect(make).toHaveBeenCalledTimes(50)
  await cache.get('k0', make)
  expect(make).toHaveBeenCalledTimes(51)
})

it('lets others try when a making takes too long', async () => {
  vi.useFakeTimers()
  const cache = cacheOf()
  cache.get('k', () => new Promise(() => {}))
  await vi.advanceTimersByTimeAsync(10_001)
  vi.useRealTimers()
  expect(textOf(await cache.get('k', async () => made('well')))).toBe('well')
})

it('takes a page for the same that was only stamped at another time', async () => {
  const page = (stamp: string, words = 'x') =>
    made(`<p>${words}</p><input type="hidden" name="stamp" value="${stamp}"/>`)
  const etagAfter = async (cache: PageCache, next: Made) => {
    pass(61)
    return ((await cache.get('k', async () => next)) as Kept).etag
  }
  const cache = cacheOf()
  const first = await etagAfter(cache, page('mwsnk75j.6MmXU'))
  expect(await etagAfter(cache, page('mwsnk99z.abcde'))).toBe(first)
  expect(await etagAfter(cache, page('mwsnk99z.abcde', 'y'))).not.toBe(first)
})
