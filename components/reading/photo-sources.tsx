import type { Picture } from '@/lib/content/model'
import { PhotoGround } from './photo-ground'

/** How wide the column is on a wide screen; below that a photo takes the screen but its margins. */
const FIRST = '(min-width: 700px) 620px, 92vw'
const IN_TEXT = '(min-width: 580px) 520px, 92vw'

type Props = { picture: Extract<Picture, { photo: object }>; first: boolean }

/** A photo in the best format and size that the browser takes. Its room is kept: nothing jumps. */
export function PhotoSources({ picture, first }: Props) {
  const { photo, width, height, alt } = picture
  return (
    <div className="photo">
      <PhotoGround colours={photo.ground} />
      <picture>
        {photo.sources.map(({ type, srcSet }) => (
          <source key={type} type={type} srcSet={srcSet} sizes={first ? FIRST : IN_TEXT} />
        ))}
        <img
          src={photo.fallback}
          width={width}
          height={height}
          alt={alt}
          loading={first ? 'eager' : 'lazy'}
          decoding="async"
        />
      </picture>
    </div>
  )
}
