import type { Finding } from '@/lib/content/finding'
import { leaveOut, namesItself } from './picture-text'
import type { Source } from './source'

/** Pictures in the text whose alt says that they are pictures. */
export function checkFigureText({ file, attributes }: Source): Finding[] {
  return attributes
    .filter(
      ({ component, name, text }) =>
        component === 'Figure' && name === 'alt' && namesItself.test(text),
    )
    .map(({ line }) => ({ level: 'advice', file, line, says: leaveOut }))
}
