/** The rooms of the desk, in the order of how often she needs them. */
export const deskSections = [
  { section: 'leads', path: '/owner/leads', label: 'Requests' },
  { section: 'comments', path: '/owner/comments', label: 'Comments' },
  { section: 'articles', path: '/owner/articles', label: 'Articles' },
  { section: 'mail', path: '/owner/mail', label: 'Mail' },
  { section: 'numbers', path: '/owner/numbers', label: 'Numbers' },
  { section: 'keys', path: '/owner/keys', label: 'Passkeys' },
  { section: 'audit', path: '/owner/audit', label: 'Audit' },
] as const

export type DeskSection = (typeof deskSections)[number]['section']
