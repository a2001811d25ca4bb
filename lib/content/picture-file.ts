/** How the file of a drawing or photo in content/images is named. */
export const pictureFile = /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:svg|jpe?g|png|webp)$/

/** The same in words, for an editor. */
export const pictureName =
  'the name of a file in content/images, such as gut-skin.svg or breakfast.jpg'
