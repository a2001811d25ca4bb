import { ButtonLink, MailLayout, Paragraph } from './mail-layout'
import type { MailTemplate } from './template'

const subject = 'A comment waits for you'
const footer =
  'You have this mail because you are the owner of the site. Comments are shown only after you approve them. The link works for 30 days: please do not pass this mail on.'

type Props = {
  name: string
  title: string
  /** Its words, line by line, without links. */
  excerpt: string[]
  manyLinks: number
  waiting: number
  link: string
}

/** Shows the owner a comment, and leads to the page where she decides. Its author's address is not in it. */
export const commentHeldMail: MailTemplate<Props> = (comment) => {
  const { title, excerpt, link } = comment
  const name = comment.name || 'Somebody'
  const remarks = remarksOn(comment)
  return {
    subject,
    html: (
      <MailLayout title={subject} footer={footer}>
        <Paragraph>Hello Ishita,</Paragraph>
        <Paragraph>
          {name} wrote below “{title}”:
        </Paragraph>
        {excerpt.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, and lines may repeat
          <Paragraph key={place}>{line}</Paragraph>
        ))}
        {remarks.map((remark) => (
          <Paragraph key={remark}>{remark}</Paragraph>
        ))}
        <ButtonLink href={link}>Read it and decide</ButtonLink>
        <Paragraph>
          There you approve it, mark it as spam or delete it. Opening the page changes nothing.
        </Paragraph>
      </MailLayout>
    ),
    text: `Hello Ishita,

${name} wrote below “${title}”:

${excerpt.map((line) => `> ${line}`).join('\n')}

${remarks.map((remark) => `${remark}\n\n`).join('')}Read it and decide:
${link}

There you approve it, mark it as spam or delete it. Opening the page changes
nothing.

--
${footer}
`,
  }
}

function remarksOn({ manyLinks, waiting }: Props): string[] {
  const remarks: string[] = []
  if (manyLinks > 0) remarks.push(`It holds ${manyLinks} links, as advertising often does.`)
  if (waiting > 1) remarks.push(`With this one, ${waiting} comments wait for you.`)
  return remarks
}
