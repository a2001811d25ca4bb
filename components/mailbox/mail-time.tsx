/** When a mail was kept, in the reader's plain words. `at` is ISO 8601. */
export function MailTime({ at }: { at: string }) {
  const shown = new Date(at).toLocaleString('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'Asia/Kolkata',
  })
  return <time dateTime={at}>{shown} IST</time>
}
