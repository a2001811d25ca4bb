import { PlainError } from '@/lib/server/plain-error'

/** The embedded database and this release do not fit: nothing that passes by itself, or that is mended while the site runs. */
export class WrongRelease extends PlainError {}
