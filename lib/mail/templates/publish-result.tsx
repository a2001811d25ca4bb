import { MailLayout, Paragraph } from './mail-layout'
import type { MailTemplate } from './template'

const footer =
  'You have this mail because you are the owner of the site. There is one for a problem and one when it is solved, no more.'

/** Tells what came of a publication: what to put right, file by file, or that all is well again. */
export const publishResultMail: MailTemplate<{ worked: boolean; says: string; siteUrl: string }> = (
  result,
) => (result.worked ? worksAgain(result) : isWrong(result))

function isWrong({ says, siteUrl }: { says: string; siteUrl: string }) {
  const subject = 'Your last change is not on the site yet'
  const lines = says.split('\n')
  return {
    subject,
    html: (
      <MailLayout title={subject} footer={footer}>
        <Paragraph>Hello Ishita,</Paragraph>
        <Paragraph>
          something in the articles has to be put right before they can be published. Until then
          readers see the site as it was before; nothing is broken.
        </Paragraph>
        <Paragraph>What is wrong, with the file and often the line:</Paragraph>
        {lines.map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
        <Paragraph>
          Correct it where you wrote it and save. The site notices by itself, and you get a mail
          when it is published: {siteUrl}
        </Paragraph>
      </MailLayout>
    ),
    text: `Hello Ishita,

something in the articles has to be put right before they can be published.
Until then readers see the site as it was before; nothing is broken.

What is wrong, with the file and often the line:

${lines.map((line) => `- ${line}`).join('\n')}

Correct it where you wrote it and save. The site notices by itself, and you
get a mail when it is published:
${siteUrl}

--
${footer}
`,
  }
}

function worksAgain({ siteUrl }: { siteUrl: string }) {
  const subject = 'Your changes are on the site'
  return {
    subject,
    html: (
      <MailLayout title={subject} footer={footer}>
        <Paragraph>Hello Ishita,</Paragraph>
        <Paragraph>
          the problem is solved: everything in the articles is in order again, and readers see it
          now at {siteUrl}
        </Paragraph>
      </MailLayout>
    ),
    text: `Hello Ishita,

the problem is solved: everything in the articles is in order again, and
readers see it now at
${siteUrl}

--
${footer}
`,
  }
}
