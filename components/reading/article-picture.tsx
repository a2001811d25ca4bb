import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import type { Picture } from '@/lib/content/model'

/** The drawing itself, inline: it needs no request and takes the theme's colours. */
export function ArticlePicture({ picture }: { picture: Picture }) {
  const { drawing, caption, credit } = picture
  return (
    <figure className="picture">
      {toJsxRuntime(drawing, { Fragment, jsx, jsxs })}
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <small>{credit}</small>}
        </figcaption>
      )}
    </figure>
  )
}
