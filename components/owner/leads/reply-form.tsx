import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { type ReplyTemplate, replyTemplates } from '@/lib/owner/leads/draft-reply'

type Props = {
  leadId: string
  /** The random id of this form, so that a double click sends one mail. */
  formKey: string
  template: ReplyTemplate
  subject: string
  text: string
  errors: Record<string, string | undefined>
}

/** A mail to the person, begun from a template. It goes out with the site's other mails. */
export function ReplyForm({ leadId, formKey, template, subject, text, errors }: Props) {
  return (
    <>
      <p className="lead-templates">
        Begin with:{' '}
        {Object.entries(replyTemplates).map(([name, { label }]) => (
          <a
            key={name}
            href={`/owner/leads/${leadId}?draft=${name}#reply`}
            aria-current={name === template ? 'true' : undefined}
          >
            {label}
          </a>
        ))}
      </p>
      <form className="form desk-form" action={`/owner/leads/${leadId}/reply#reply`} method="post">
        <input type="hidden" name="key" value={formKey} />
        <TextInput name="subject" label="Subject" defaultValue={subject} error={errors.subject} />
        <TextArea
          name="text"
          label="Your mail"
          hint="An empty line makes a new paragraph. Mails are not encrypted on their way: leave out what only the two of you should read."
          rows={14}
          defaultValue={text}
          error={errors.text}
        />
        <p>
          <Button>Send the mail</Button>
        </p>
      </form>
    </>
  )
}
