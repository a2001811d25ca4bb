/** Asks the browser for a passkey: to sign in, to prove that it is still her, or to make a new one. */

/** @param {string} text */
const toBytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0))

/** @param {ArrayBuffer | null | undefined} bytes */
const toText = (bytes) =>
  bytes &&
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

const withBytes = (/** @type {{ id: string }} */ known) => ({ ...known, id: toBytes(known.id) })

/** @param {any} options what the server asks, with texts where browsers want bytes */
const forCreation = (options) => ({
  ...options,
  challenge: toBytes(options.challenge),
  user: { ...options.user, id: toBytes(options.user.id) },
  excludeCredentials: (options.excludeCredentials ?? []).map(withBytes),
})

/** @param {any} options */
const forRequest = (options) => ({
  ...options,
  challenge: toBytes(options.challenge),
  allowCredentials: (options.allowCredentials ?? []).map(withBytes),
})

/** @param {any} credential what the authenticator answered, as the server can read it */
function asJson(credential) {
  const { response, id, type, authenticatorAttachment } = credential
  const parts = [
    'clientDataJSON',
    'attestationObject',
    'authenticatorData',
    'signature',
    'userHandle',
  ]
  const answer = Object.fromEntries(
    parts.filter((part) => response[part]).map((part) => [part, toText(response[part])]),
  )
  if (response.getTransports) answer.transports = response.getTransports()
  const attachment = authenticatorAttachment ? { authenticatorAttachment } : {}
  return {
    id,
    rawId: toText(credential.rawId),
    type,
    response: answer,
    clientExtensionResults: {},
    ...attachment,
  }
}

/** @param {string} address @param {unknown} body */
async function ask(address, body) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const said = await answer.json().catch(() => ({}))
  if (!answer.ok) throw new Error(said.says ?? 'That did not work. Please try again in a minute.')
  return said
}

/** @param {HTMLFormElement} form */
async function signIn(form) {
  const { options } = await ask('/owner/sign-in/options', {})
  const credential = await navigator.credentials.get({ publicKey: forRequest(options) })
  return ask('/owner/sign-in/verify', { answer: asJson(credential), next: form.dataset.next })
}

/** @param {HTMLFormElement} form */
async function enrol(form) {
  const token = form.dataset.token || undefined
  const name = String(new FormData(form).get('name') ?? '')
  const { options } = await ask('/owner/enrol/options', { token })
  const credential = await navigator.credentials.create({ publicKey: forCreation(options) })
  return ask('/owner/enrol/verify', { answer: asJson(credential), token, name })
}

/** What a browser says when she closes its window, has no passkey here, or has this one already. */
const why = (/** @type {any} */ error) =>
  ({
    NotAllowedError: 'No passkey was used. Nothing has happened: try again when you like.',
    InvalidStateError: 'This device has a passkey for the desk already. Sign in with it.',
    SecurityError: 'Passkeys do not work at this address. Open the site by its name.',
  })[error?.name] ?? error.message

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!(form instanceof HTMLFormElement)) continue
  const says = form.querySelector('[role=alert]')
  const button = form.querySelector('button')
  if (!says || !button || !window.PublicKeyCredential) continue
  button.disabled = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    says.textContent = ''
    button.disabled = true
    try {
      const { next } = await (form.dataset.passkey === 'enrol' ? enrol(form) : signIn(form))
      location.assign(next)
    } catch (error) {
      says.textContent = why(error)
      button.disabled = false
    }
  })
}
