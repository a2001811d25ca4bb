/**
 * How the site's processes are started. V8 lets its heap grow towards the limit before it cleans up
 * thoroughly, and glibc keeps an arena of memory for each thread that compresses pages: with Node's own limit (4 GB)
 * and arenas a server of 1,000 articles took 635 MB after 300 of them, with these 371 MB, as fast. The rest is in
 * lib/server/tune-memory.ts.
 */
export const nodeFlags = {
  web: ['--max-old-space-size=768', '--import', 'tsx'],
  worker: ['--import', 'tsx'],
} as const

export const memoryVariables = { MALLOC_ARENA_MAX: '2' } as const
