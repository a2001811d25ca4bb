import { Button } from '@/components/ui/button'
import { isFiltered, type LeadFilter } from '@/lib/owner/leads/lead-filter'
import { leadStatuses, statusWords } from '@/lib/owner/leads/lead-status'
import { goalChoices } from '@/lib/plan/questions/goals'

type Option = { value: string; label: string }
type Props = { filter: LeadFilter; topics: { slug: string; title: string }[] }

const statusOptions: Option[] = [
  ...leadStatuses.map((value) => ({ value, label: statusWords[value] })),
  { value: 'due', label: 'My day has come' },
  { value: 'unconfirmed', label: 'Not confirmed yet' },
]
const goalOptions: Option[] = goalChoices.map(({ code, label }) => ({ value: code, label }))

/** Search in sight, the rest one tap away; open where it narrows the list. */
export function LeadFilterForm({ filter, topics }: Props) {
  const { q, status, goal, topic, from, to } = filter
  const topicOptions = topics.map(({ slug, title }) => ({ value: slug, label: title }))
  return (
    <form className="lead-filter" action="/owner/leads" method="get">
      <label className="lead-search">
        <span className="field-label">Name or mail</span>
        <input className="input" type="search" name="q" defaultValue={q} spellCheck={false} />
      </label>
      <details open={Boolean(status || goal || topic || from || to)}>
        <summary>More ways to narrow it down</summary>
        <div className="lead-filter-more">
          <Select name="status" label="Status" options={statusOptions} value={status} />
          <Select name="goal" label="Goal" options={goalOptions} value={goal} />
          <Select
            name="topic"
            label="Came from an article on"
            options={topicOptions}
            value={topic}
          />
          <DayInput name="from" label="Wrote from" value={from} />
          <DayInput name="to" label="until" value={to} />
        </div>
      </details>
      <p className="desk-inline">
        <Button look="quiet">Show</Button>
        {isFiltered(filter) && <a href="/owner/leads">Show everybody again</a>}
      </p>
    </form>
  )
}

type SelectProps = { name: string; label: string; options: Option[]; value?: string }

const Select = ({ name, label, options, value }: SelectProps) => (
  <label>
    <span className="field-label">{label}</span>
    <select className="input" name={name} defaultValue={value ?? ''}>
      <option value="">Any</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
)

const DayInput = ({ name, label, value }: { name: string; label: string; value?: string }) => (
  <label>
    <span className="field-label">{label}</span>
    <input className="input" type="date" name={name} defaultValue={value} />
  </label>
)
