/** 303: the browser goes on by GET, so that reloading repeats no post. */
export const seeOther = (path: string): Response =>
  new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
