import { Button } from '@/components/ui/button'
import { describedBy, FieldNotes } from '@/components/ui/field-notes'
import type { TopicLink } from '@/lib/content/model'
import type { Refused } from '@/lib/forms/form-error'
import { topicField } from '@/lib/subscriptions/topic-field'

type Props = {
  token: string
  topics: TopicLink[]
  /** Slugs; none is every topic. */
  chosen: string[]
  refused: Refused | null
}

const hint = 'All of them means those to come as well.'

/** The topics that articles may come about. The group is where an error leads. */
export function TopicsForm({ token, topics, chosen, refused }: Props) {
  const error = refused?.errors.find(({ field }) => field === 'topics')?.message
  const ticked = (slug: string) =>
    refused
      ? refused.values[topicField(slug)] === 'yes'
      : chosen.length === 0 || chosen.includes(slug)
  return (
    <form className="form" action="/preferences/submit" method="post" noValidate>
      <input type="hidden" name="token" value={token} />
      <fieldset
        id="topics"
        tabIndex={-1}
        className={error ? 'field field-wrong' : 'field'}
        aria-describedby={describedBy({ name: 'topics', hint, error })['aria-describedby']}
      >
        <legend>
          <h2>Articles about</h2>
        </legend>
        <FieldNotes name="topics" hint={hint} error={error} />
        {topics.map(({ slug, title }) => (
          <label className="choice" key={slug}>
            <input
              type="checkbox"
              name={topicField(slug)}
              value="yes"
              defaultChecked={ticked(slug)}
            />
            <span>{title}</span>
          </label>
        ))}
      </fieldset>
      <Button name="act" value="topics">
        Save my topics
      </Button>
    </form>
  )
}
