import { STAMP_FIELD } from '@/lib/forms/trap'

const stamps = new RegExp(`(name="${STAMP_FIELD}" value=")[^"]*`, 'g')

/**
 * A page without the times in its forms: they are new in each rendering, and any one of them serves a reader as well as
 * another.
 */
export const withoutStamps = (html: string): string => html.replace(stamps, '$1')
