import type { Metadata } from 'next'
import { headers } from 'next/headers'
export const dynamic = 'force-dynamic'
export async function generateMetadata(): Promise<Metadata> { return { title: 'T', description: 'D', alternates: { canonical: 'http://localhost:3000/' } } }
export default async function Home() {
  const h = await headers()
  return <html lang="en"><head><script type="application/ld+json" dangerouslySetInnerHTML={{ __html: '{"a":1}' }} /></head><body><h1>Hi {h.get('x-test')}</h1></body></html>
}
