import { ButtonLink, MailLayout, Paragraph } from './mail-layout'
import type { MailTemplate } from './template'

const subject = 'Many comments are coming in'
const footer =
  'You have this mail because you are the owner of the site. None of these comments is shown before you approve it.'

/** Tells the owner, once, that many comments wait: a flood of them is no flood of mails. */
export const commentsWaitingMail: MailTemplate<{ waiting: number; siteUrl: string }> = ({
  waiting,
  siteUrl,
}) => {
  const link = `${siteUrl}/owner/comments`
  return {
    subject,
    html: (
      <MailLayout title={subject} footer={footer}>
        <Paragraph>Hello Ishita,</Paragraph>
        <Paragraph>
          so many comments are coming in that we no longer send a mail for each. {waiting} wait for
          you now; for the next hour you get no more of these mails.
        </Paragraph>
        <Paragraph>If they look like advertising, you can mark them as spam all at once.</Paragraph>
        <ButtonLink href={link}>See what waits</ButtonLink>
      </MailLayout>
    ),
    text: `Hello Ishita,

so many comments are coming in that we no longer send a mail for each.
${waiting} wait for you now; for the next hour you get no more of these mails.

If they look like advertising, you can mark them as spam all at once:
${link}

--
${footer}
`,
  }
}
