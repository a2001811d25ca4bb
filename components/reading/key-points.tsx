import { strings } from '@/lib/strings/strings'

/** The article in a few sentences, for who reads no further. */
export function KeyPoints({ points }: { points: string[] }) {
  return (
    <section className="key-points" aria-labelledby="part-in-short">
      <h2 id="part-in-short">{strings().article.inShort}</h2>
      <ul className="leaf-list">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  )
}
