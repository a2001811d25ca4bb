import { Moment } from './moment'

const words: Record<string, string> = {
  'signed-in': 'Signed in',
  'signed-out': 'Signed out',
  'signed-out-everywhere': 'Signed out everywhere',
  'link-mailed': 'A link for a passkey was mailed to you',
  'link-printed': 'A link for a passkey was printed on the server',
  'passkey-added': 'A passkey was added',
  'passkey-renamed': 'A passkey was renamed',
  'passkey-removed': 'A passkey was removed',
  'answers-shown': 'The answers of a request were shown',
  'leads-exported': 'The requests were exported',
  'person-exported': 'What is held about a person was exported',
  'person-erased': 'A person was erased',
  'suppression-lifted': 'An address gets mails again',
}

type Entry = { id: string; at: Date; verb: string; subject: string | null }

/** The lines of the audit list in plain words. */
export function AuditList({ entries }: { entries: Entry[] }) {
  return (
    <div className="desk-scroll">
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, at, verb, subject }) => (
            <tr key={id}>
              <td>
                <Moment at={at} />
              </td>
              <td>
                {words[verb] ?? verb}
                {subject && <span className="desk-facts"> ({subject.slice(0, 8)})</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
