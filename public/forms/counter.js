/** Says beside each text area how much of it is left. The server counts again, and has the last word. */

/**
 * How many characters a person sees in a text, as the server counts them.
 * @param {string} text
 */
export const lengthOf = (text) => [...text.normalize('NFC').trim()].length

/**
 * @param {number} used
 * @param {number} most
 */
export function counterText(used, most) {
  const left = most - used
  if (left < 0) return `${-left} ${-left === 1 ? 'character' : 'characters'} too many`
  return `${left} of ${most} characters left`
}

/** @param {HTMLTextAreaElement} area */
function countAlong(area) {
  const most = Number(area.dataset.most)
  const line = document.createElement('p')
  line.className = 'counter'
  line.setAttribute('role', 'status')
  line.hidden = true
  area.after(line)
  const show = () => {
    const used = lengthOf(area.value)
    // Quiet until it matters: a number that runs along from the first letter only distracts.
    line.hidden = used < most / 2
    line.classList.toggle('counter-over', used > most)
    const text = counterText(used, most)
    if (line.textContent !== text) line.textContent = text
  }
  area.addEventListener('input', show)
  show()
}

if (typeof document !== 'undefined')
  for (const area of document.querySelectorAll('textarea[data-most]'))
    countAlong(/** @type {HTMLTextAreaElement} */ (area))
