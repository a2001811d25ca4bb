/** Why a question is asked, folded until somebody wants to know. The browser opens it without a script. */
export function Why({ children }: { children?: string }) {
  if (!children) return null
  return (
    <details className="why">
      <summary>Why we ask</summary>
      <p>{children}</p>
    </details>
  )
}
