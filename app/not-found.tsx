import type { Metadata } from 'next'
export const metadata: Metadata = { title: 'NF' }
export default function NotFound() { return <html lang="en"><head></head><body><h1>nope</h1></body></html> }
