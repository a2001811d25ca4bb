import type { DeskArticle } from '@/lib/content/list-all'
import { type Funnel, funnelSteps } from '@/lib/owner/numbers/read-funnel'
import type { ArticleSource } from '@/lib/owner/numbers/read-sources'
import { BarChart } from './bar-chart'
import { CountTable } from './count-table'
import { FunnelTable } from './funnel-table'
import { dayWords, named, sourceWords } from './line-words'

type Props = {
  days: number
  spans: readonly number[]
  funnel: Funnel
  sources: ArticleSource[]
  /** How many comments wait. */
  comments: number
  articles: DeskArticle[]
  readings: Map<string, number>
}

const MOST_BARS = 10
const MOST_ROWS = 50

/** What the site brings, in numbers. */
export function NumbersPage(props: Props) {
  const { days, spans, funnel, sources, comments, articles, readings } = props
  const titleOf = titlesBy(articles)
  const due = articles.filter(({ isDue }) => isDue).length
  const retracted = articles.filter((article) => article.retracted.length > 0).length
  return (
    <>
      <nav className="desk-tabs" aria-label="How far back">
        {spans.map((span) => (
          <a
            key={span}
            href={`/owner/numbers?days=${span}`}
            aria-current={span === days ? 'page' : undefined}
          >
            {span} days
          </a>
        ))}
      </nav>
      <ul className="desk-figures">
        <Figure count={comments} href="/owner/comments" one="comment waits" many="comments wait" />
        <Figure
          count={due}
          href="/owner/articles?group=due"
          one="article is due for review"
          many="articles are due for review"
        />
        <Figure
          count={retracted}
          href="/owner/articles?group=due"
          one="article cites a retracted source"
          many="articles cite a retracted source"
        />
      </ul>
      <h2>The way to a request</h2>
      <FunnelPart funnel={funnel} titleOf={titleOf} />
      <h2>Articles that bring requests</h2>
      <SourcesPart sources={sources} titleOf={titleOf} />
      <h2>Articles that are read</h2>
      <ReadingsPart readings={readings} titleOf={titleOf} />
    </>
  )
}

type FigureProps = { count: number; href: string; one: string; many: string }

const Figure = ({ count, href, one, many }: FigureProps) => (
  <li>
    <a href={href}>
      <strong>{count}</strong> {count === 1 ? one : many}
    </a>
  </li>
)

type FunnelProps = { funnel: Funnel; titleOf: TitleOf }

function FunnelPart({ funnel: { total, byDay, bySource }, titleOf }: FunnelProps) {
  if (byDay.length === 0)
    return (
      <p>Nobody has opened the plan’s first page in these days, so there is nothing to draw.</p>
    )
  const bars = funnelSteps.map(({ step, label }) => ({ label, value: total[step] ?? 0 }))
  return (
    <>
      <BarChart title="How often each step was reached" bars={bars} />
      <p className="desk-facts">
        A step counts when its page was filled in, “Sent” when the request was sent, “Confirmed”
        when the mail was answered, on the day on which it was. “Straight here” is from no article
        and no campaign of ours.
      </p>
      <FunnelTable caption="By day" first="Day" lines={named(byDay, dayWords)} total={total} />
      <FunnelTable
        caption="By source"
        first="Source"
        lines={named(bySource, (source) => sourceWords(source, titleOf))}
        total={total}
      />
    </>
  )
}

type TitleOf = (path: string) => string

/** Gives the title of what is found under a path; the path itself where nothing is any more. */
function titlesBy(articles: DeskArticle[]): TitleOf {
  const titles = new Map(articles.map(({ path, title }) => [path, title]))
  return (path: string) => titles.get(path) ?? path
}

function SourcesPart({ sources, titleOf }: { sources: ArticleSource[]; titleOf: TitleOf }) {
  if (sources.length === 0)
    return (
      <p>
        No request of these days came from an article. Those typed in directly do not count here.
      </p>
    )
  const titled = sources.map((source) => ({ ...source, title: titleOf(source.article) }))
  const bars = titled.map(({ title, requests }) => ({ label: title, value: requests }))
  const rows = titled.map(({ title, article, requests, confirmed }) => ({
    name: title,
    href: article,
    values: [requests, confirmed],
  }))
  return (
    <>
      <BarChart title="Requests by article" bars={bars.slice(0, MOST_BARS)} />
      <CountTable
        caption="Requests by article"
        columns={['Article', 'Requests', 'Confirmed']}
        rows={rows}
      />
    </>
  )
}

type ReadingsProps = { readings: Map<string, number>; titleOf: TitleOf }

function ReadingsPart({ readings, titleOf }: ReadingsProps) {
  const read = [...readings].sort(([, a], [, b]) => b - a).slice(0, MOST_ROWS)
  if (read.length === 0) return <p>No reading has been counted in these days yet.</p>
  const titled = read.map(([path, count]) => ({ path, count, title: titleOf(path) }))
  const bars = titled.map(({ title, count }) => ({ label: title, value: count }))
  const rows = titled.map(({ title, path, count }) => ({
    name: title,
    href: path,
    values: [count],
  }))
  return (
    <>
      <BarChart title="Readings by article" bars={bars.slice(0, MOST_BARS)} />
      <p className="desk-facts">
        Approximate: a browser that shows its own copy is not seen.
        {readings.size > read.length &&
          ` The ${MOST_ROWS} that are read most stand here; the others are under “Articles”.`}
      </p>
      <CountTable caption="Readings by article" columns={['Article', 'Opened about']} rows={rows} />
    </>
  )
}
