import { en } from './en'

/** Every word that a language has to have. */
export type Strings = typeof en

const languages = { en } satisfies Record<string, Strings>

export type Locale = keyof typeof languages
export const defaultLocale: Locale = 'en'

/** The words of a language. A missing one does not compile. */
export const strings = (locale: Locale = defaultLocale): Strings => languages[locale]
