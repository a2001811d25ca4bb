import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import './globals.css'

export const metadata: Metadata = {
  icons: { icon: { url: '/icon.svg', type: 'image/svg+xml', sizes: 'any' } },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#1f4d36' },
    { media: '(prefers-color-scheme: dark)', color: '#25382a' },
  ],
}

/** Adds nothing: every page renders its own document through SitePage, so that its JSON-LD is in <head>. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return children
}
