import type { Finding } from '@/lib/content/finding'
import type { GeneratedDocuments } from '@/lib/content/generated'
import { articleFile } from './documents'

/** An alt that begins with what every alt is of. */
export const namesItself =
  /^\s*(?:an? |the )?(?:image|picture|photo|photograph|drawing) (?:of|showing)\b/i
export const leaveOut = 'leave out “picture of” in alt: that it is a picture is said already'

/** Pictures that say nothing, or only that they are pictures, to somebody who cannot see them. */
export function checkPictureText({ articles }: GeneratedDocuments): Finding[] {
  return articles.flatMap((article): Finding[] => {
    const place = { file: articleFile(article), field: 'image.alt' }
    const alt = article.image.alt?.trim() ?? ''
    if (!alt)
      return [
        {
          level: 'error',
          ...place,
          says: 'the picture has no alt: say what it shows, for somebody who cannot see it',
        },
      ]
    if (namesItself.test(alt)) return [{ level: 'advice', ...place, says: leaveOut }]
    return []
  })
}
