import { Trap } from '@/components/site/trap'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { describedBy } from '@/components/ui/field-notes'
import { Notice } from '@/components/ui/notice'
import { TextInput } from '@/components/ui/text-input'
import { commentPaths, RESPOND } from '@/lib/comments/addresses'
import type { CommentFormState } from '@/lib/comments/form-state'
import { strings } from '@/lib/strings/strings'

const words = strings().comments.form

const lines = [
  { name: 'name', type: 'text', autoComplete: 'name' },
  { name: 'email', type: 'email', autoComplete: 'email' },
  { name: 'website', type: 'url', autoComplete: 'url' },
] as const

type Props = Omit<CommentFormState, 'shown'> & { article: string }

/** The comment form, or the form to answer one comment. The server says what is wrong, all of it at once. */
export function CommentForm({ article, values, errors, trouble, parent }: Props) {
  const paths = commentPaths(article)
  const wrong = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <div className="respond" id={errors.length === 0 ? RESPOND : undefined}>
      <ErrorSummary errors={errors} id={RESPOND} />
      {trouble && (
        <Notice tone="wrong" title={words.troubleTitle}>
          <p>{words.trouble}</p>
        </Notice>
      )}
      <h3 id="part-respond">{parent?.name ? words.replyTitle(parent.name) : words.title}</h3>
      {parent && (
        <p className="respond-cancel">
          <a href={paths.respond}>{words.cancel}</a>
        </p>
      )}
      <p className="small">{words.note}</p>
      <form
        className="form"
        action={paths.submit}
        method="post"
        noValidate
        aria-labelledby="part-respond"
      >
        <input type="hidden" name="parent" value={parent?.id ?? ''} />
        {lines.map(({ name, type, autoComplete }) => (
          <TextInput
            key={name}
            {...{ name, type, autoComplete }}
            label={words[name]}
            error={wrong(name)}
            defaultValue={values[name]}
          />
        ))}
        <Field name="comment" label={words.comment} error={wrong('comment')}>
          <textarea
            className="input"
            id="comment"
            name="comment"
            rows={7}
            dir="auto"
            defaultValue={values.comment}
            {...describedBy({ name: 'comment', error: wrong('comment') })}
          />
        </Field>
        <Trap form="comment" kept={values.stamp} />
        <Button>{words.submit}</Button>
        <p className="small">
          {words.privacy}
          <a href="/privacy">{words.privacyLink}</a>.
        </p>
      </form>
    </div>
  )
}
