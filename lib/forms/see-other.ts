/**
 * 303: the browser goes on by GET, so that reloading repeats no post.
 * @param cookies Set-Cookie lines
 */
export function seeOther(path: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ location: path, 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}
