import { renderMail } from './render-mail'
import type { RenderedMail } from './sender'
import { samples } from './templates/samples'

export type Sample = { name: string; mail: RenderedMail }

/** Every mail of the site with sample words. */
export const renderSamples = (): Promise<Sample[]> =>
  Promise.all(
    Object.entries(samples).map(async ([name, message]) => ({
      name,
      mail: await renderMail(message),
    })),
  )
