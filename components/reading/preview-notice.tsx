import { Notice } from '@/components/ui/notice'
import { Sentence } from '@/components/ui/sentence'
import { strings } from '@/lib/strings/strings'

const { language, preview: words } = strings()

const format = new Intl.DateTimeFormat(language.dates, {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Asia/Kolkata',
})

/** Stands on top of an article that is shown before readers see it. */
export const PreviewNotice = ({ until }: { until: Date }) => (
  <div className="page columns preview-notice">
    <Notice title={words.title}>
      <p>
        <Sentence text={words.text} fill={{ until: format.format(until) }} />
      </p>
    </Notice>
  </div>
)
