import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import type { Picture } from '@/lib/content/model'
import { PhotoSources } from './photo-sources'

type Props = {
  picture: Picture
  /** Whether it stands above the text, where it is wanted at once and has more room. */
  first?: boolean
}

/** A picture with its caption. A drawing is inline: it needs no request and takes the theme's colours. */
export function ArticlePicture({ picture, first = false }: Props) {
  const { drawing, caption, credit } = picture
  return (
    <figure className="picture">
      {drawing ? (
        toJsxRuntime(drawing, { Fragment, jsx, jsxs })
      ) : (
        <PhotoSources picture={picture} first={first} />
      )}
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <small>{credit}</small>}
        </figcaption>
      )}
    </figure>
  )
}
