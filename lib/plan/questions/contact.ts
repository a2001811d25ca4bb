import {
  consentTexts,
  currentArticlesConsent,
  currentHealthConsent,
} from '@/lib/plan/consent-texts'
import type { Step } from './question'

export const contactStep: Step = {
  slug: 'contact',
  title: 'Where can Ishita reach you?',
  questions: [
    {
      field: 'name',
      kind: 'text',
      label: 'Your name',
      hint: 'What Ishita should call you.',
      needed: true,
      missing: 'Enter the name we should call you by',
      most: 100,
      oneLine: true,
      autoComplete: 'name',
    },
    {
      field: 'email',
      kind: 'email',
      label: 'Your email address',
      hint: 'We send one mail to confirm that it is yours.',
      needed: true,
      missing: 'Enter your email address',
      autoComplete: 'email',
    },
    {
      field: 'phone',
      kind: 'tel',
      label: 'Your phone or WhatsApp number',
      why: 'Only if you would like to talk. Without it Ishita writes to you by mail.',
      needed: false,
      autoComplete: 'tel',
    },
    {
      field: 'reachBy',
      kind: 'one',
      label: 'How may Ishita reach you?',
      needed: false,
      choices: [
        { code: 'by-mail', label: 'By mail' },
        { code: 'by-whatsapp', label: 'By WhatsApp' },
        { code: 'by-call', label: 'By a call' },
      ],
    },
    {
      field: 'preferredTime',
      kind: 'one',
      label: 'When is a good time to talk?',
      needed: false,
      choices: [
        { code: 'morning', label: 'In the morning' },
        { code: 'afternoon', label: 'In the afternoon' },
        { code: 'evening', label: 'In the evening' },
        { code: 'weekend', label: 'At the weekend' },
        { code: 'any-time', label: 'Any time' },
      ],
    },
    {
      field: 'consentHealth',
      kind: 'tick',
      label: consentTexts[currentHealthConsent],
      needed: true,
      missing: 'Tick the box if you agree. Without your consent we may not prepare a plan',
      consent: currentHealthConsent,
    },
    {
      field: 'consentArticles',
      kind: 'tick',
      label: consentTexts[currentArticlesConsent],
      needed: false,
      consent: currentArticlesConsent,
    },
  ],
}
