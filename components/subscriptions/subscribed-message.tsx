import { Message } from '@/components/site/message'
import { LinkButton } from '@/components/ui/link-button'

/**
 * After the confirmation, and whenever its link is opened again.
 * @param preferences the token of the subscriber's own page, where it is known
 */
export function SubscribedMessage({ preferences }: { preferences?: string }) {
  return (
    <Message title="You get articles by mail">
      <p className="lead">
        Thank you. When there is something new, it comes to your inbox on a Saturday morning.
      </p>
      <p>
        Every mail has a link to choose topics, to have a break, or to leave.
        {preferences && (
          <>
            {' '}
            You can{' '}
            <a href={`/preferences?${new URLSearchParams({ token: preferences })}`}>
              choose your topics
            </a>{' '}
            now, too.
          </>
        )}
      </p>
      <LinkButton href="/articles">Read what is there already</LinkButton>
    </Message>
  )
}
