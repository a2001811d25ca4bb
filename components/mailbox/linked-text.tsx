const address = /(https?:\/\/\S+)/

/** Plain text in which web addresses are links. */
export function LinkedText({ text }: { text: string }) {
  // Splitting by a group keeps the addresses: they are every second part.
  const parts = text.split(address).map((part, place) => ({ part, place }))
  return parts.map(({ part, place }) =>
    place % 2 === 1 ? (
      <a key={place} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  )
}
