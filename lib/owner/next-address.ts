export const HOME = '/owner'

/**
 * Where to go after signing in: an address of the desk, and nothing else, whatever the query says.
 * @returns the desk's first page where the wish is none of ours
 */
export function nextAddress(wish: string | null | undefined): string {
  if (!wish || !/^\/owner(?:[/?]|$)/.test(wish)) return HOME
  if (/[\\\p{Cc}]|\/\//u.test(wish) || /^\/owner\/(?:sign-in|prove|enrol)/.test(wish)) return HOME
  return wish
}

/** A page of the desk that leads on to another one. */
export const leadingTo = (page: '/owner/sign-in' | '/owner/prove', next: string): string =>
  next === HOME ? page : `${page}?${new URLSearchParams({ next })}`
