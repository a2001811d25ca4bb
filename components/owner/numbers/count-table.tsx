import { ScrollRegion } from '@/components/ui/scroll-region'

type Props = {
  caption: string
  columns: string[]
  rows: { href?: string; name: string; values: number[] }[]
}

/** Names and their numbers. */
export const CountTable = ({ caption, columns, rows }: Props) => (
  <ScrollRegion className="desk-scroll" label={caption}>
    <table className="desk-table desk-numbers">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ href, name, values }) => (
          <tr key={name}>
            <th scope="row">{href ? <a href={href}>{name}</a> : name}</th>
            {values.map((value, place) => (
              <td key={columns[place + 1]}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
)
