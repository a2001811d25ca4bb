/**
 * The body of a post that one of our modules sent as JSON.
 * @returns null when it is no JSON: the answer is then 400
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') return null
  return request.json().catch(() => null)
}

/** An answer for a module of ours. Nobody keeps it. */
export const jsonAnswer = (
  body: Record<string, unknown>,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Response => Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } })
