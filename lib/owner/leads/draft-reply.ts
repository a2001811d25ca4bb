import { plainName } from '@/lib/mail/plain-name'

/** What a reply begins as, for her to write on. It names no answer and promises no day. */
export const replyTemplates = {
  first: {
    label: 'A first answer',
    text: (name: string) =>
      `Hello${name},\n\nthank you for your request. I have read it.\n\nBefore I write your plan I would like to ask you:\n\n- \n\nPlease just reply to this mail.\n\nWarm regards,\nIshita`,
  },
  talk: {
    label: 'To arrange a talk',
    text: (name: string) =>
      `Hello${name},\n\nthank you for your request. I would like to talk with you before I write anything.\n\nWhen could I call you, and on which number? A quarter of an hour is enough.\n\nIf you feel unwell before then, please see your doctor and do not wait for me.\n\nWarm regards,\nIshita`,
  },
  plan: {
    label: 'With the plan',
    text: (name: string) =>
      `Hello${name},\n\nhere is your plan:\n\n\n\nTake it slowly and change one thing at a time. It does not replace what your doctor has told you. Reply to this mail whenever something does not fit.\n\nWarm regards,\nIshita`,
  },
  follow: {
    label: 'To ask how it goes',
    text: (name: string) =>
      `Hello${name},\n\nhow have you been since I sent you the plan? What worked, and what did not?\n\nA few lines are enough; we then change what has to be changed.\n\nWarm regards,\nIshita`,
  },
} as const

export type ReplyTemplate = keyof typeof replyTemplates

export const isReplyTemplate = (word: string | undefined): word is ReplyTemplate =>
  word !== undefined && Object.hasOwn(replyTemplates, word)

/** The template that suits where a lead is. */
export function usualTemplate(lead: { status: string; talkFirst: boolean }): ReplyTemplate {
  if (lead.status === 'new') return lead.talkFirst ? 'talk' : 'first'
  return lead.status === 'contacted' ? 'plan' : 'follow'
}

/** The words of a template for a person. */
export function draftReply(template: ReplyTemplate, name: string | null): string {
  const plain = plainName(name ?? '')
  return replyTemplates[template].text(plain && ` ${plain}`)
}
