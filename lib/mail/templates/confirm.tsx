import { ButtonLink, MailLayout, Paragraph } from './mail-layout'
import type { MailTemplate } from './template'

const subject = 'Please confirm your request for a plan'
const footer =
  'You have this mail because somebody typed this address into the plan form at Nouriva. If that was not you, ignore it: without the confirmation nothing happens, and you get no further mail.'

/** Asks for the confirmation. Nothing in it was typed by a visitor. */
export const confirmMail: MailTemplate<{ link: string }> = ({ link }) => ({
  subject,
  html: (
    <MailLayout title={subject} footer={footer}>
      <Paragraph>Hello,</Paragraph>
      <Paragraph>
        you asked for a personal diet plan. One step is left: please confirm that this address is
        yours.
      </Paragraph>
      <ButtonLink href={link}>Confirm my request</ButtonLink>
      <Paragraph>
        The link works for 72 hours. On its page you press one button, and that is all.
      </Paragraph>
      <Paragraph>
        If the button does not work, copy this address into your browser: {link}
      </Paragraph>
    </MailLayout>
  ),
  text: `Hello,

you asked for a personal diet plan. One step is left: please confirm
that this address is yours.

Confirm my request:
${link}

The link works for 72 hours. On its page you press one button, and that is all.

--
Nouriva by Ishita
${footer}
`,
})
