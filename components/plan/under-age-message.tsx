import { Message } from '@/components/site/message'

/** The funnel ends here for somebody under 18, and says why. */
export function UnderAgeMessage() {
  return (
    <Message title="Our plans are for adults">
      <p className="lead">
        You are still growing, and a body that grows needs somebody who can see you and measure you
        in person. A plan by mail is not good enough for that.
      </p>
      <p>
        So we stop here, and we have kept nothing of what you told us. If food, your skin or your
        body worries you, please tell a grown-up you trust, or a doctor. You can also call
        Tele-MANAS, free, at <a href="tel:14416">14416</a>, day and night.
      </p>
      <p>
        <a href="/articles">Our articles</a> are for everybody. And if you are 18 or over and
        pressed the wrong button or mistyped your age: <a href="/plan">begin again</a>.
      </p>
    </Message>
  )
}
