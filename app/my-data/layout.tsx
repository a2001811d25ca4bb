import type { ReactNode } from 'react'
import '@/components/privacy/privacy.css'

/** Adds only the style sheet of these pages. */
export default function MyDataLayout({ children }: { children: ReactNode }) {
  return children
}
