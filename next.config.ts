import type { NextConfig } from 'next'

const config: NextConfig = {
  // Metadata stands in <head> for everybody, as no page streams.
  htmlLimitedBots: /.*/,
  // Pictures are made when content is published: no optimiser endpoint.
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // The gate checks types, once; a start need not.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
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
}

export default config
