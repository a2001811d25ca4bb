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
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (!type || !types.includes(type)) return null
  const read = type === URL_ENCODED ? postedBody() : undefined
  const form =
    read === undefined ? await request.formData().catch(() => null) : new URLSearchParams(read)
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

export const malformedForm = (): Response =>
  plainAnswer(400, 'The form could not be read. Go back and send it again.')
