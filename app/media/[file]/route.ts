import { readMedia } from '@/lib/content/media/read-media'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ file: string }> }

/** A picture that was made when content was published. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const found = await readMedia((await params).file)
  if (!found)
    return new Response('There is no such picture\n', {
      status: 404,
      headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' },
    })
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      'content-type': found.type,
      'content-length': String(found.bytes.length),
      'cache-control': found.lasting
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=3600',
      'x-content-type-options': 'nosniff',
    },
  })
}
