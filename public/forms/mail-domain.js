/** Asks, beside a mail address, whether a slip is one: gmial.com for gmail.com. It only advises. */

const usual = [
  'gmail.com',
  'yahoo.com',
  'yahoo.in',
  'yahoo.co.in',
  'hotmail.com',
  'outlook.com',
  'icloud.com',
  'rediffmail.com',
  'protonmail.com',
  'live.com',
]
/** Real ones that look like a slip of a usual one. */
const real = new Set([
  'ymail.com',
  'mail.com',
  'email.com',
  'gmx.com',
  'live.in',
  'yahoo.co',
  'like.com',
])

/**
 * How many slips lie between two words: a letter missing, added, changed, or two that changed places
 * (optimal string alignment). @param {string} a @param {string} b
 */
export function slips(a, b) {
  const rows = [[...Array(b.length + 1).keys()]]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const above = rows[i - 1] ?? []
      const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1)
      row.push(least)
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? 0
}

/**
 * The address that was probably meant; null when nothing looks like a slip.
 * @param {string} address
 */
export function meant(address) {
  const [, name, typed] = /^(.+)@([^@\s]+)$/.exec(address.trim()) ?? []
  const domain = typed?.toLowerCase()
  if (!domain || usual.includes(domain) || real.has(domain)) return null
  const near = usual.find((other) => slips(domain, other) <= (other.length > 9 ? 2 : 1))
  return near ? `${name}@${near}` : null
}

/** @param {HTMLInputElement} input */
function advise(input) {
  const line = document.createElement('p')
  line.className = 'advice'
  line.setAttribute('role', 'status')
  line.hidden = true
  input.after(line)
  input.addEventListener('change', () => {
    const better = meant(input.value)
    line.hidden = !better
    if (!better) return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button-plain'
    button.textContent = `Use ${better}`
    button.addEventListener('click', () => {
      input.value = better
      line.hidden = true
      input.focus()
    })
    line.replaceChildren('Is there a slip in the address? ', button)
  })
}

if (typeof document !== 'undefined')
  for (const input of document.querySelectorAll('input[type="email"]'))
    advise(/** @type {HTMLInputElement} */ (input))
