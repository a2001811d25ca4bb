/** The mark: an N of two stems and a leaf, with a turmeric bud. Beside the name, so hidden from readers. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">
      <path className="ill-leaf" d="M9 9c12 .5 21.5 8.5 22 23C19.5 32 9.5 23 9 9z" />
      <path className="mark-stem" d="M9.2 9C8.3 17 8.8 26 7.8 34M31 32C31.4 25 30.6 18 31.4 11.5" />
      <path className="mark-rib" d="M12.5 13.5C18 18 23 23 28 29.5" />
      <circle className="ill-turmeric" cx="31.6" cy="7" r="3.6" />
    </svg>
  )
}
