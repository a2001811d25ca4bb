import { Mark } from '@/components/site/mark'

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** A leaf with the first letter of a name; the site's mark for who writes it. No picture is fetched from anywhere. */
export function Initial({ name, byOwner }: { name: string; byOwner: boolean }) {
  const [first] = letters.segment(name)
  return (
    <span className={byOwner ? 'initial initial-owner' : 'initial'} aria-hidden="true">
      {byOwner ? <Mark /> : first?.segment.toUpperCase()}
    </span>
  )
}
