/**
 * Our fault where the form's page cannot be made without the database. It is empty: the front puts the page about
 * trouble in its place, with everything that was posted and a button that sends it again.
 */
export const troubleAnswer = (): Response => new Response(null, { status: 503 })
