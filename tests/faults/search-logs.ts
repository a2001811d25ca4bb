/** Everything that people typed begins with such a word; tokens and cookies have their own looks. */
const canaries: Record<string, RegExp> = {
  'an address': /[\w.+-]+@(?:[\w-]+\.)+(?:com|example|test)/i,
  'a name': /Canary|Asha|canary\.[0-9a-f]{8}/,
  'a text': /evil\.example|DROP TABLE|alert\(1\)|Clearer skin|clearer-skin|रात/,
  'a token': /token=|(?<![\w-])(?=[\w-]*[A-Z])(?=[\w-]*[a-z])[\w-]{43}(?![\w-])/,
  'a password': /postgresql:\/\/\w+:(?!\*)[^@\s]+@/,
}
export const kindsOfCanaries = Object.keys(canaries).length

/** What the launcher says to the person at the terminal, word for word; a database that did not start shows the end of its own log. */
const plainLines: readonly RegExp[] = [
  /^$/,
  /^Nouriva is starting\.$/,
  /^Ready after [\d.]+ s\.$/,
  /^ {2}(?:Site|Mailbox|Data|Database): +\S.*$/,
  /^ {2}Ctrl-C stops it\.$/,
  /^ {2}[a-z][a-z ]+(?: \.\.\.|: [\d.]+ s)$/,
  /^✓ Running next\.config\.mjs took [\d.]+m?s$/,
  /^Stopping(?: at once)?\.$/,
  /^The (?:web|worker) process ended \((?:SIG[A-Z]+|code \d+)\); starting it again\.$/,
  /^The (?:web|worker) process did not start \((?:SIG[A-Z]+|code \d+)\)\.$/,
  /^The database (?:ended unasked; starting it again|is back|is there, and up to date|runs now)\.$/,
  /^The database cannot be reached\. [\w ;.]+$/,
  /^The database did not start\. The end of \/\S+\.log:$/,
  /^THE DATABASE CANNOT BE USED: /,
  /^Articles are served; forms ask people to try again later\. Trying every \d+ s\.$/,
  /^[\d-]{10} [\d:.]{12} UTC \[\d+\] [A-Z]+: /,
]
const isPlain = (line: string) => plainLines.some((shape) => shape.test(line))

type Entry = Record<string, unknown>

function parse(line: string): Entry | null {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** Work that no request has asked for. */
const ofNoRequest = /^(?:mail|queue|privacy|publish|digest|web|worker)\./
/** What the front answers itself, before anything could fail. */
const ofTheFront = new Set(['/readyz', '(refused)'])

/** @returns each canary that stands in a log, with the line */
export function findCanaries(text: string, where: string): string[] {
  return Object.entries(canaries).flatMap(([what, shape]) => {
    const line = text.split('\n').find((one) => shape.test(one))
    return line ? [`${what} in ${where}: ${line.slice(0, 200)}`] : []
  })
}

/**
 * Reads the lines of one site: each is JSON or one of the launcher's own; requests and their errors carry an id, and an
 * answer of 5xx has a line that says why, under the same id.
 * @returns what is wrong, each kind once, and how many lines there were
 */
export function readLines(text: string, where: string) {
  const lines = text.split('\n').filter(Boolean)
  const json = lines.filter((line) => line.startsWith('{'))
  const wrong = new Set(
    lines
      .filter((line) => !line.startsWith('{') && !isPlain(line))
      .slice(0, 5)
      .map((line) => `neither JSON nor plain: ${line.slice(0, 120)}`),
  )
  const explained = new Set<unknown>()
  const failed: Entry[] = []
  for (const line of json) {
    const entry = parse(line)
    if (!entry) wrong.add(`no JSON: ${line.slice(0, 100)}`)
    if (!entry) continue
    const { msg, level, requestId } = entry
    if (Number(level) >= 40) explained.add(requestId)
    if (msg === 'request' && Number(entry.status) >= 500) failed.push(entry)
    if (requestId || ofNoRequest.test(String(msg))) continue
    if (msg === 'request' || Number(level) >= 50) wrong.add(`${msg} without the id of a request`)
  }
  for (const { requestId, method, route, status } of failed)
    if (!ofTheFront.has(String(route)) && !explained.has(requestId))
      wrong.add(`${method} ${route} was answered ${status}, and no line says why`)
  return {
    json: json.length,
    plain: lines.length - json.length,
    problems: [...wrong].map((what) => `${where}: ${what}`),
  }
}
