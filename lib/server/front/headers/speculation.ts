/** Where the rules for prefetching are. */
export const SPECULATION_ADDRESS = '/speculation-rules.json'

/**
 * What a browser may fetch when a reader is about to follow a link: what everybody may see and the front
 * keeps. Never the funnel, the desk, a search or a link with a token: they are not named.
 */
export const speculationRules = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: ['/', '/articles', '/articles/*', '/topics', '/topics/*'] },
          { not: { href_matches: ['/articles/*/*', '/*.md', '/*.xml', '/*\\?(.+)'] } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
})
