import { bareAddress } from '@/lib/site'

/** Where mail reaches us, when an address has been set up. */
export function ContactAddress({ sender }: { sender?: string }) {
  if (!sender) return null
  const address = bareAddress(sender)
  return (
    <p className="mt-6 font-serif text-xl">
      <a href={`mailto:${address}`}>{address}</a>
    </p>
  )
}
