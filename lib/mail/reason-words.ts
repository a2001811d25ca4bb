const words: Record<string, string> = {
  daily_quota_exceeded:
    'The mail service has sent as many mails today as your plan with it allows. Tomorrow there are new ones.',
  monthly_quota_exceeded:
    'The mail service has sent as many mails this month as your plan with it allows.',
  missing_api_key: 'The key to the mail service is missing. Whoever runs the site can set it.',
  invalid_api_key: 'The key to the mail service is wrong. Whoever runs the site can put it right.',
  restricted_api_key: 'The key to the mail service may not send mails.',
  invalid_access: 'The mail service refuses the key of this site.',
  security_error:
    'The mail service has stopped this site for reasons of security. Ask its support.',
  validation_error:
    'The mail service did not like the mail: often the sender’s domain is not set up.',
  invalid_from_address: 'The sender’s address of this site is wrong.',
  rate_limit_exceeded: 'Too many mails at once. It is tried again by itself.',
  timeout: 'The mail service did not answer in time. It is tried again by itself.',
  not_reached: 'The mail service could not be reached. It is tried again by itself.',
  unreadable_answer: 'The mail service gave no clear answer. It is tried again by itself.',
  internal_server_error: 'The mail service had a fault. It is tried again by itself.',
  concurrent_idempotent_requests: 'It was being sent twice at once. It is tried again by itself.',
  'gave-up-after-20-hours':
    'It was tried for 20 hours. It may have arrived all the same: trying again can send it a second time.',
  'restored-too-late':
    'The site was restored from a backup that was older than 20 hours. Most likely the mail had gone out before: trying again can send it a second time.',
  suppressed: 'The address takes no mails of ours: one came back, or its reader called one spam.',
  'no-mail-domain':
    'There is no server that takes mail for this address: most likely it is misspelt.',
  'site-limit':
    'Far more people than usual asked for a mail at once. It goes out by itself, at its time.',
  'address-limit': 'This address had three mails that day already, as many as anybody may ask for.',
  unsubscribed: 'The reader wants no more articles by mail.',
  paused: 'The reader has paused articles by mail.',
}

/** Why a mail was not sent, in words for the owner. A reason of another release keeps its own name. */
export const reasonWords = (reason: string): string =>
  words[reason] ?? `The mail service says: ${reason.replaceAll('_', ' ')}.`
