import { MailLayout, Paragraph } from './mail-layout'
import type { MailTemplate } from './template'

const subject = 'Your request is confirmed'
const footer =
  'You have this mail because you confirmed a request for a plan at Nouriva. To see, correct or erase what we hold about you, reply to this mail.'

/** Tells what happens next. */
export const welcomeMail: MailTemplate<{ name: string; siteUrl: string }> = ({ name, siteUrl }) => {
  const greeting = name ? `Hello ${name},` : 'Hello,'
  return {
    subject,
    html: (
      <MailLayout title={subject} footer={footer}>
        <Paragraph>{greeting}</Paragraph>
        <Paragraph>
          thank you. Your request for a personal diet plan is confirmed, and Ishita has been told.
        </Paragraph>
        <Paragraph>
          She reads every request herself and answers to this address. You need not do anything
          more.
        </Paragraph>
        <Paragraph>If something has changed since you wrote, reply to this mail.</Paragraph>
        <Paragraph>
          Until then, the articles are here:{' '}
          <a href={`${siteUrl}/articles`}>{`${siteUrl}/articles`}</a>
        </Paragraph>
      </MailLayout>
    ),
    text: `${greeting}

thank you. Your request for a personal diet plan is confirmed, and Ishita
has been told.

She reads every request herself and answers to this address. You need not
do anything more. If something has changed since you wrote, reply to this mail.

Until then, the articles are here:
${siteUrl}/articles

--
Nouriva by Ishita
${footer}
`,
  }
}
