import { ScrollRegion } from '@/components/ui/scroll-region'
import { type FunnelLine, funnelSteps } from '@/lib/owner/numbers/read-funnel'

type Props = { caption: string; first: string; lines: FunnelLine[]; total: FunnelLine['counts'] }

/** How often each step was reached, a line for each day or source, and their sum. */
export const FunnelTable = ({ caption, first, lines, total }: Props) => (
  <ScrollRegion className="desk-scroll" label={caption}>
    <table className="desk-table desk-numbers">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {funnelSteps.map(({ step, label }) => (
            <th scope="col" key={step}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.name} {...line} />
        ))}
      </tbody>
      <tfoot>
        <Line name="Together" counts={total} />
      </tfoot>
    </table>
  </ScrollRegion>
)

const Line = ({ name, counts }: FunnelLine) => (
  <tr>
    <th scope="row">{name}</th>
    {funnelSteps.map(({ step }) => (
      <td key={step}>{counts[step] ?? 0}</td>
    ))}
  </tr>
)
