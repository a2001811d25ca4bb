import type { PageFacts } from '@/lib/site'
import type { Step } from './questions/question'
import { steps } from './questions/steps'

/** The words in the head of each page of the funnel. Only the first is for search engines. */
export const planPage: PageFacts = {
  path: '/plan',
  title: 'Get your personalized diet plan',
  description:
    'Ask Ishita for a diet plan made for you: see an example day, answer seven short steps, and get a personal answer.',
}

/** Where a step stands among the others. */
export const placeOf = (step: Step) => ({ at: steps.indexOf(step) + 1, of: steps.length })

/** A step of the funnel. Its title says how far one has come. */
export function stepPage(step: Step): PageFacts {
  const { at, of } = placeOf(step)
  return {
    path: stepPath(step.slug),
    title: `Step ${at} of ${of}: ${step.title}`,
    description: `Step ${at} of ${of} on the way to a personal diet plan from Nouriva. What you answer stays in your own browser until you send it.`,
  }
}

/** @param changing whether the step leads back to the check page */
export const stepPath = (slug: string, changing = false): string =>
  changing ? `/plan/${slug}?return=check` : `/plan/${slug}`

export const checkPage: PageFacts = {
  path: '/plan/check',
  title: 'Check your answers',
  description:
    'Read once more what you answered, change what is not right, and send your request for a personal diet plan to Ishita.',
}

export const sentPage: PageFacts = {
  path: '/plan/sent',
  title: 'Check your inbox',
  description:
    'Your request for a plan has arrived. One mail is on its way to you: open it and confirm your address.',
}

export const confirmPage: PageFacts = {
  path: '/plan/confirm',
  title: 'Confirm your request',
  description:
    'One button confirms that this address is yours and that you asked for a personal diet plan at Nouriva.',
}

export const confirmedPage: PageFacts = {
  path: '/plan/confirmed',
  title: 'Your request is confirmed',
  description:
    'Thank you. Ishita has been told of your request for a personal diet plan and answers you by email.',
}

export const savePage: PageFacts = {
  path: '/plan/save',
  title: 'Continue later',
  description:
    'Get a link by mail that brings your answers back on any device, for seven days, and is used for nothing else.',
}

export const savedPage: PageFacts = {
  path: '/plan/saved',
  title: 'Your link is on its way',
  description:
    'A mail with a link to your answers so far is on its way to you. The link works for seven days, on any device.',
}

export const resumePage: PageFacts = {
  path: '/plan/resume',
  title: 'Continue where you stopped',
  description:
    'One button brings back the answers that you saved, on this device, and the next step of your request for a plan.',
}

export const underAgePage: PageFacts = {
  path: '/plan/under-18',
  title: 'Our plans are for adults',
  description:
    'Diet plans at Nouriva are for people of 18 and over. Why that is so, and what there is for everybody.',
}
