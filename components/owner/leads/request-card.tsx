import { Moment } from '@/components/owner/moment'
import { Button } from '@/components/ui/button'
import type { LeadView } from '@/lib/owner/leads/find-lead'
import type { ShownAnswers } from '@/lib/owner/leads/show-answers'
import { type ConsentVersion, consentTexts } from '@/lib/plan/consent-texts'

type Request = LeadView['requests'][number]
type Props = { leadId: string; request: Request; shown: ShownAnswers | null }

/** One request: when, whence, agreed to what, and the answers once she has asked for them. */
export function RequestCard({ leadId, request, shown }: Props) {
  const { id, name, createdAt, confirmedAt, talkFirst, consents } = request
  return (
    <li className="desk-card" id={`request-${id}`}>
      <h3>
        Asked <Moment at={createdAt} />
      </h3>
      <p className="lead-marks">
        {!confirmedAt && <span className="desk-mark">Not confirmed yet</span>}
        {talkFirst && <span className="desk-mark mark-talk">Talk first</span>}
      </p>
      <dl className="desk-pairs">
        <dt>Name</dt>
        <dd>
          <bdi lang="">{name}</bdi>
        </dd>
        <dt>Confirmed</dt>
        <dd>
          {confirmedAt ? <Moment at={confirmedAt} /> : 'Not yet: anybody can type an address'}
        </dd>
        <dt>Came from</dt>
        <dd>
          <CameFrom request={request} />
        </dd>
      </dl>
      <Answers leadId={leadId} request={request} shown={shown} />
      <details>
        <summary>What was agreed to</summary>
        <ul className="lead-consents">
          {consents.map(({ id: consent, textVersion, givenAt, withdrawnAt }) => (
            <li key={consent}>
              {consentTexts[textVersion as ConsentVersion] ?? textVersion}{' '}
              <span className="desk-facts">
                Given <Moment at={givenAt} />
                {withdrawnAt && (
                  <>
                    , taken back <Moment at={withdrawnAt} />
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}

function CameFrom({ request }: { request: Request }) {
  const { sourceArticle, utmSource, utmMedium, utmCampaign } = request
  const campaign = [utmSource, utmMedium, utmCampaign].filter(Boolean).join(', ')
  if (!sourceArticle && !campaign) return 'Not known'
  return (
    <>
      {sourceArticle && <a href={sourceArticle}>{sourceArticle}</a>}
      {campaign && <> Campaign: {campaign}</>}
    </>
  )
}

function Answers({ leadId, request, shown }: Props) {
  if (shown)
    return (
      <dl className="desk-pairs lead-answers">
        {shown.facts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd lang="" dir="auto">
              {text}
            </dd>
          </div>
        ))}
      </dl>
    )
  if (request._count.answers === 0)
    return <p className="desk-facts">There are no answers: the consent to them was taken back.</p>
  return (
    <form action={`/owner/leads/${leadId}/answers#request-${request.id}`} method="post">
      <input type="hidden" name="request" value={request.id} />
      <p className="desk-inline">
        <Button>Show answers</Button>
        <span className="desk-facts">It is noted in your audit list.</span>
      </p>
    </form>
  )
}
