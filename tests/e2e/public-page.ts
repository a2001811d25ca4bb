import { brotliCompressSync } from 'node:zlib'
import type { APIResponse } from '@playwright/test'
import { securityHeaders } from '@/lib/server/front/headers/security-headers'
import { readPage } from '@/lib/server/front/html/read-page'
import { observatoryScore } from '@/tests/observatory/score'
import { expect } from './site-test'

/**
 * What must be true of every public page as it is sent: no script but ours, no style or handler in an
 * attribute, and a content policy that Mozilla's table gives full marks.
 */
export async function expectPublicPage(answer: APIResponse): Promise<void> {
  const html = await answer.text()
  const { elements } = readPage(html)
  const scripts = elements.filter(({ tagName }) => tagName === 'script')
  const loaded = scripts.filter(({ properties }) => properties.type !== 'application/ld+json')
  for (const { properties, children } of loaded) {
    expect(children).toEqual([])
    expect(properties.type).toBe('module')
    expect(properties.src).toMatch(/^\/[\w-]+(?:\/[\w-]+)*\.js\?[\w+/]+$/)
    expect(properties.integrity).toMatch(/^sha256-/)
  }
  for (const { tagName, properties } of elements) {
    const forbidden = Object.keys(properties).filter((name) => /^(?:style$|on[a-z])/i.test(name))
    expect(forbidden, `${tagName} of ${answer.url()}`).toEqual([])
    expect(tagName === 'template' || properties.as === 'script').toBe(false)
  }
  expect(html).not.toMatch(/__next|<!--/)
  expect(await scoreOf(answer)).toBeGreaterThanOrEqual(135)
}

/** What Mozilla's table gives an answer, with what only https can add: one header, and a word in each cookie. */
export async function scoreOf(answer: APIResponse): Promise<number> {
  const cookies = answer.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie')
  const headers = {
    ...answer.headers(),
    'strict-transport-security': securityHeaders({ https: true })['strict-transport-security'],
    'set-cookie': cookies.map(({ value }) => `${value}; Secure`),
  }
  return observatoryScore({ headers, html: await answer.text() }).score
}

/** Bytes of all modules that some pages load, as they travel. */
export async function moduleBytes(
  pages: string[],
  read: (address: string) => Promise<Buffer>,
): Promise<number> {
  const addresses = new Set(
    pages.flatMap((html) =>
      [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src]) => src ?? ''),
    ),
  )
  const bodies = await Promise.all([...addresses].map(read))
  return bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0)
}
