/**
 * Styles of a mail. Many programs read only what stands at the element itself, so the light colours
 * stand there; those that know dark mode read the sheet below. A program that turns colours over by
 * itself finds none that depends on another: the button has a border of its own, nothing is a picture.
 */
export const styles = {
  page: {
    margin: 0,
    padding: '24px 12px',
    backgroundColor: '#f9f4e5',
    color: '#262b20',
    fontFamily: 'Georgia, "Times New Roman", serif',
  },
  sheet: {
    maxWidth: '560px',
    margin: '0 auto',
    padding: '28px 24px 20px',
    backgroundColor: '#fffcf2',
    border: '1px solid #d9cda9',
    borderRadius: '0 28px',
  },
  brand: {
    margin: '0 0 24px',
    paddingBottom: '14px',
    borderBottom: '2px solid #dc9a1e',
    fontSize: '20px',
    color: '#1f4d36',
  },
  paragraph: { margin: '0 0 16px', fontSize: '17px', lineHeight: '1.6', overflowWrap: 'anywhere' },
  button: {
    display: 'inline-block',
    padding: '14px 26px',
    borderRadius: '0 22px',
    border: '2px solid #1f4d36',
    backgroundColor: '#1f4d36',
    color: '#fdf8ea',
    fontSize: '17px',
    fontWeight: 'bold',
    textDecoration: 'none',
  },
  link: { color: '#1f4d36' },
  list: { margin: '0 0 16px', paddingLeft: '22px', fontSize: '17px', lineHeight: '1.6' },
  title: { margin: '26px 0 4px', fontSize: '20px', lineHeight: '1.35', fontWeight: 'bold' },
  small: {
    margin: '0 0 16px',
    fontSize: '14px',
    lineHeight: '1.5',
    color: '#575e4b',
    overflowWrap: 'anywhere',
  },
  foot: { maxWidth: '560px', margin: '18px auto 0', padding: '0 12px' },
} as const

/** Without quotes and angle brackets, which the renderer would escape. */
export const darkSheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark }
@media (prefers-color-scheme: dark) {
  .mail-page { background-color: #24261d !important; color: #ece6d4 !important }
  .mail-sheet { background-color: #2d2f25 !important; border-color: #50513f !important }
  .mail-brand { color: #e6edd4 !important; border-color: #dda136 !important }
  .mail-link { color: #b9d6a0 !important }
  .mail-button { background-color: #b9d6a0 !important; border-color: #b9d6a0 !important; color: #1a2413 !important }
  .mail-small { color: #b9b49d !important }
}
`
