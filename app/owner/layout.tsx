import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '@/components/owner/desk.css'
import '@/components/owner/lead.css'
import '@/components/owner/rooms.css'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Your desk · Nouriva',
  robots: { index: false, follow: false },
}

/** Adds the desk's style sheet and what its pages say in their heads; each page guards itself. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return children
}
