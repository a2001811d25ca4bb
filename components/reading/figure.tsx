import type { Picture } from '@/lib/content/model'
import { ArticlePicture } from './article-picture'

/** A picture in the text. Publishing has handed it over as JSON, for a body holds texts only. */
export function Figure({ picture }: { picture: string }) {
  const handed: Picture = JSON.parse(picture)
  return <ArticlePicture picture={handed} />
}
