/** A parameter cannot end in .md, so the route of an article's Markdown has another name, which leads nowhere. */
const markdownTwins = [
  { source: '/articles/:slug/markdown', destination: '/__missing' },
  { source: '/articles/:slug([a-z0-9-]+).md', destination: '/articles/:slug/markdown' },
]

/** Queries by which an article says something to one reader: that a comment arrived, or what is answered. */
const asides = ['comment', 'reply']

/**
 * No TypeScript: each start would compile it first.
 * @type {import('next').NextConfig}
 */
const config = {
  // Metadata stands in <head> for everybody, as no page streams.
  htmlLimitedBots: /.*/,
  // Pictures are made when content is published: no optimiser endpoint.
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // The gate checks types, once; a start need not.
  typescript: { ignoreBuildErrors: true },
  rewrites: async () => ({ beforeFiles: markdownTwins, afterFiles: [], fallback: [] }),
  headers: async () => [
    ...asides.map((key) => ({
      source: '/articles/:slug',
      has: [{ type: /** @type {const} */ ('query'), key }],
      headers: [
        { key: 'X-Robots-Tag', value: 'noindex' },
        { key: 'Cache-Control', value: 'no-store' },
      ],
    })),
    {
      source: '/comments/moderate',
      headers: [
        { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
        { key: 'Cache-Control', value: 'no-store' },
      ],
    },
    {
      source: '/preview/:slug',
      headers: [
        { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
        { key: 'Referrer-Policy', value: 'no-referrer' },
        { key: 'Cache-Control', value: 'no-store' },
      ],
    },
  ],
  serverExternalPackages: ['pg', 'pg-boss', 'pino'],
  // A process is ready before it has loaded every page: lib/server/front/warm-up.ts loads what is asked for first.
  experimental: { preloadEntriesOnStart: false },
}

export default config
