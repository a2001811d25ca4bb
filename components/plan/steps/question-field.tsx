import { Checkbox } from '@/components/ui/checkbox'
import { ChoiceGroup } from '@/components/ui/choice-group'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { chosen, type Question, type Typed } from '@/lib/plan/questions/question'
import { Measure } from './measure'
import { followUpOf, optionsOf } from './options'

export type QuestionProps = {
  question: Question
  /** All questions of the page: some hang on a choice of this one. */
  asked: readonly Question[]
  typed: Typed
  wrong: (field: string) => string | undefined
}

/** The control that a question is answered with, by its kind. */
export function QuestionField(props: QuestionProps) {
  const { question, typed, wrong } = props
  const { field, kind, label, hint, why, needed } = question
  const shared = { name: field, hint, why, error: wrong(field), optional: !needed }
  const text = (name: string) => chosen(typed, name)[0] ?? ''
  if (kind === 'one' || kind === 'several')
    return (
      <ChoiceGroup
        {...shared}
        type={kind === 'one' ? 'radio' : 'checkbox'}
        legend={label}
        options={withFollowUps(props)}
        values={kind === 'one' ? [text(field)] : chosen(typed, field)}
      />
    )
  if (kind === 'height' || kind === 'weight')
    return <Measure {...shared} kind={kind} label={label} typed={text} />
  if (kind === 'tick')
    return (
      <Checkbox
        name={field}
        label={needed ? label : `${label} (Optional)`}
        error={wrong(field)}
        defaultChecked={text(field) === 'yes'}
      />
    )
  return <TextQuestion question={question} value={text(field)} error={wrong(field)} />
}

function withFollowUps({ question, asked, typed, wrong }: QuestionProps) {
  return optionsOf(question, typed).map((option) => {
    const further = followUpOf(question, option.value, asked)
    if (!further) return option
    const followUp = (
      <QuestionField
        key={further.field}
        question={further}
        asked={[]}
        typed={typed}
        wrong={wrong}
      />
    )
    return { ...option, followUp }
  })
}

type TextProps = { question: Question; value: string; error?: string }

function TextQuestion({ question, value, error }: TextProps) {
  const { field, kind, label, hint, why, needed, most, oneLine, autoComplete } = question
  const input = { label, hint, why, error, optional: !needed, autoComplete, defaultValue: value }
  if (kind === 'email' || kind === 'tel') return <TextInput {...input} name={field} type={kind} />
  if (kind === 'number')
    return <TextInput {...input} name={field} inputMode="numeric" size="short" />
  if (oneLine) return <TextInput {...input} name={field} />
  const { autoComplete: _, ...area } = input
  return <TextArea {...area} name={field} most={most} rows={2} />
}
