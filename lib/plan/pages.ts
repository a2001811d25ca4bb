/** The words in the head of each page of the sign-up. */
export const planPage = {
  path: '/plan',
  title: 'Get your personalized diet plan',
  description:
    'Ask Ishita for a diet plan made for you: a few short questions, one mail to confirm your address, and a personal answer.',
}

export const sentPage = {
  path: '/plan/sent',
  title: 'Check your inbox',
  description:
    'Your request for a plan has arrived. One mail is on its way to you: open it and confirm your address.',
}

export const confirmPage = {
  path: '/plan/confirm',
  title: 'Confirm your request',
  description:
    'One button confirms that this address is yours and that you asked for a personal diet plan at Nouriva.',
}

export const confirmedPage = {
  path: '/plan/confirmed',
  title: 'Your request is confirmed',
  description:
    'Thank you. Ishita has been told of your request for a personal diet plan and answers you by email.',
}
