import { MailLayout, Paragraph } from './mail-layout'
import type { MailTemplate } from './template'

const subject = 'A request for a plan was confirmed'
const footer =
  'What the person answered stands in the database only, encrypted; it is never put into a mail.'

/** Tells the owner who asked. No answer of the form is in it. */
export const ownerNoticeMail: MailTemplate<{ name: string; leadAddress: string }> = ({
  name,
  leadAddress,
}) => {
  const who = name || 'Somebody'
  return {
    subject,
    html: (
      <MailLayout title={subject} footer={footer}>
        <Paragraph>Hello Ishita,</Paragraph>
        <Paragraph>
          {who} asked for a personal diet plan and has confirmed the address {leadAddress}.
        </Paragraph>
        <Paragraph>If you reply to this mail, your answer goes to that address.</Paragraph>
      </MailLayout>
    ),
    text: `Hello Ishita,

${who} asked for a personal diet plan and has confirmed the address
${leadAddress}

If you reply to this mail, your answer goes to that address.

--
${footer}
`,
  }
}
