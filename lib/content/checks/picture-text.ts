import type { Finding } from '@/lib/content/finding'
import type { GeneratedDocuments } from '@/lib/content/generated'
import { articleFile } from './documents'

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
    if (/^(?:an? )?(?:image|picture|photo|drawing) of\b/i.test(alt))
      return [
        {
          level: 'advice',
          ...place,
          says: 'leave out “picture of” in alt: that it is a picture is said already',
        },
      ]
    return []
  })
}
