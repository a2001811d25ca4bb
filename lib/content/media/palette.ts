/** The colours of app/globals.css by day: a picture that leaves the site cannot ask for the theme. */
export const palette = {
  paper: '#f9f4e5',
  cream: '#efe6cb',
  ink: '#262b20',
  leaf: '#1f4d36',
  soft: '#c8d8b4',
  turmeric: '#dc9a1e',
} as const

/** What the classes of drawings mean outside a page. */
export const drawingStyle = Object.entries(palette)
  .map(([name, colour]) => `.ill-${name}{fill:${colour}}.ill-${name}-line{stroke:${colour}}`)
  .join('')
