/** The colours of app/globals.css by day: a picture that leaves the site cannot ask for the theme. */
export const palette = {
  paper: '#f9f4e5',
  cream: '#efe6cb',
  ink: '#262b20',
  leaf: '#1f4d36',
  soft: '#c8d8b4',
  turmeric: '#dc9a1e',
} as const

/** The same by night, for drawings that a page shows as images: they follow the reader's system. */
export const nightPalette: Record<keyof typeof palette, string> = {
  paper: '#24261d',
  cream: '#393a2c',
  ink: '#ece6d4',
  leaf: '#b9d6a0',
  soft: '#47603d',
  turmeric: '#dda136',
}

const rulesFor = (colours: Record<string, string>) =>
  Object.entries(colours)
    .map(([name, colour]) => `.ill-${name}{fill:${colour}}.ill-${name}-line{stroke:${colour}}`)
    .join('')

/** What the classes of drawings mean outside a page. */
export const drawingStyle = rulesFor(palette)

/** The same in a file of its own, by day and by night. */
export const fileStyle = `svg{font-family:system-ui,sans-serif}${drawingStyle}@media (prefers-color-scheme:dark){${rulesFor(nightPalette)}}`
