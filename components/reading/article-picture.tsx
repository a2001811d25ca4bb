import type { Picture } from '@/lib/content/model'
import { PhotoSources } from './photo-sources'

type Props = {
  picture: Picture
  /** Whether it stands above the text, where it is wanted at once and has more room. */
  first?: boolean
}

/** A picture with its caption. It stands below the first view of every screen: a drawing may come when it is near. */
export function ArticlePicture({ picture, first = false }: Props) {
  const { width, height, alt, caption, credit } = picture
  return (
    <figure className="picture">
      {picture.photo ? (
        <PhotoSources picture={picture} first={first} />
      ) : (
        <img src={picture.drawing} alt={alt} width={width} height={height} loading="lazy" />
      )}
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <small>{credit}</small>}
        </figcaption>
      )}
    </figure>
  )
}
