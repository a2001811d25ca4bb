import { Notice } from '@/components/ui/notice'

const format = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Asia/Kolkata',
})

/** Stands on top of an article that is shown before readers see it. */
export const PreviewNotice = ({ until }: { until: Date }) => (
  <div className="page columns preview-notice">
    <Notice title="This is a preview">
      <p>
        Only people who have this link see the article here. The link works until{' '}
        {format.format(until)} in India. Please do not pass it on in public.
      </p>
    </Notice>
  </div>
)
