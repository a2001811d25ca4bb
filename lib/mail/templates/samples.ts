import type { MailMessage } from '@/lib/mail/messages'

const to = 'reader@example.com'
const nonce = Buffer.alloc(16, 7).toString('base64')
const article = {
  title: 'Why your skin won’t clear up: the gut connection',
  path: '/articles/gut-skin-connection',
  description: 'What is known of the way from the gut to the skin, and what is only hoped.',
}
const second = {
  title: 'Prebiotics and probiotics',
  path: '/articles/prebiotics-and-probiotics',
  description: 'Two words that are mixed up, and what either can do.',
}

const comment = {
  kind: 'comment-held' as const,
  commentId: '00000000-0000-4000-8000-000000000000',
  until: '2030-01-01T00:00:00.000Z',
  name: 'Asha',
  title: article.title,
}

/** One mail of every kind, and of every variant that reads differently, for the preview and the tests. */
export const samples = {
  confirm: { kind: 'confirm', to, nonce },
  welcome: { kind: 'welcome', to, name: 'Asha' },
  'welcome, to talk first': { kind: 'welcome', to, name: 'Asha', talkFirst: true },
  'owner-notice': { kind: 'owner-notice', name: 'Asha', leadAddress: to },
  'draft-link': { kind: 'draft-link', to, nonce },
  'my-data-link': { kind: 'my-data-link', to, nonce },
  'subscribe-confirm': { kind: 'subscribe-confirm', to, nonce },
  'digest of one': { kind: 'digest', to, nonce, articles: [article], more: 0 },
  'digest of many': { kind: 'digest', to, nonce, articles: [article, second], more: 3 },
  'publish-result, wrong': {
    kind: 'publish-result',
    worked: false,
    says: 'content/articles/one.mdx:16: unknown component <Clame>\ncontent/articles/two.mdx: no alt',
  },
  'publish-result, well again': {
    kind: 'publish-result',
    worked: true,
    says: 'Everything is in order.',
  },
  'comment-held': { ...comment, excerpt: 'Is dahi from a shop as good?', manyLinks: 0, waiting: 1 },
  'comment-held, many links': {
    ...comment,
    excerpt: 'Cheap pills: https://pills.example/a\nwww.pills.example and pills.example/c',
    manyLinks: 3,
    waiting: 4,
  },
  reply: {
    kind: 'reply',
    to,
    subject: 'Your request at Nouriva',
    text: 'Hello Asha,\n\nthank you for your request.\nWhat do you eat on a usual day?\n\nWarm regards,\nIshita',
  },
  'mail-trouble, held': { kind: 'mail-trouble', state: 'held', reason: 'daily_quota_exceeded' },
  'mail-trouble, late': { kind: 'mail-trouble', state: 'late', reason: 'site-limit' },
  'mail-trouble, given up': { kind: 'mail-trouble', state: 'dead', reason: 'validation_error' },
  'comments-waiting': { kind: 'comments-waiting', waiting: 23 },
} satisfies Record<string, MailMessage>
