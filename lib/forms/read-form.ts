import { plainAnswer } from './plain-answer'
import { postedBody } from './posted-body'

const URL_ENCODED = 'application/x-www-form-urlencoded'
const types = [URL_ENCODED, 'multipart/form-data']

/**
 * The text fields of a posted form; of a repeated name the last one, files are left out.
 * @returns null when the body is no form or is malformed: the answer is then 400
 */
export async function readForm(request: Request): Promise<Record<string, string> | null> {
  const fields = await readFields(request)
  if (!fields) return null
  const last = Object.create(null) as Record<string, string>
  for (const [name, value] of Object.entries(fields)) last[name] = [value].flat().at(-1) ?? ''
  return last
}

/**
 * The text fields of a posted form; a repeated name, as ticked boxes have it, gives a list. Files are
 * left out.
 * @returns null when the body is no form or is malformed: the answer is then 400
 */
export async function readFields(
  request: Request,
): Promise<Record<string, string | string[]> | null> {
  const [type = '', ...parameters] = (request.headers.get('content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  if (!types.includes(type) || parameters.some(isOtherCharset)) return null
  const form = type === URL_ENCODED ? await readPairs(request) : await readParts(request)
  if (!form) return null
  const fields = Object.create(null) as Record<string, string | string[]>
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue
    const before = fields[name]
    if (before === undefined) fields[name] = value
    else if (Array.isArray(before)) before.push(value)
    else fields[name] = [before, value]
  }
  return fields
}

const isOtherCharset = (parameter: string) =>
  parameter.startsWith('charset=') && !/^charset="?utf-?8"?$/.test(parameter)

async function readPairs(request: Request): Promise<URLSearchParams | null> {
  const text = utf8Of(postedBody() ?? (await request.arrayBuffer()))
  return text === null || !isWellEscaped(text) ? null : new URLSearchParams(text)
}

/** What was cut off or is of another alphabet must not be stored as question marks. */
function isWellEscaped(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

async function readParts(request: Request): Promise<FormData | null> {
  const body = postedBody()
  if (body && utf8Of(body) === null) return null
  return request.formData().catch(() => null)
}

function utf8Of(bytes: AllowSharedBufferSource): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

export const malformedForm = (): Response =>
  plainAnswer(400, 'The form could not be read. Go back and send it again.')
