import fs from 'node:fs'
import http from 'node:http'
import type { PreparedPost } from './sign-up-work'
import { timed } from './timed'

/** The client of the sign-up benchmark, a process of its own: sends prepared sign-ups, each once. */
const [siteUrl = '', file = '', clients = '16', warm = '0'] = process.argv.slice(2)
const posts: PreparedPost[] = JSON.parse(fs.readFileSync(file, 'utf8'))
const agent = new http.Agent({ keepAlive: true, maxSockets: Number(clients) })
const target = new URL('/plan/check/submit', siteUrl)

function send({ cookie, body }: PreparedPost): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      cookie,
      origin: siteUrl,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
    }
    const request = http.request(target, { method: 'POST', agent, headers }, (answer) => {
      const { statusCode, headers: got } = answer
      const taken = statusCode === 303 && got.location === '/plan/sent'
      answer.resume()
      answer.once('end', () =>
        taken ? resolve() : reject(new Error(`a sign-up was answered with ${statusCode}`)),
      )
    })
    request.once('error', reject)
    request.end(body)
  })
}

const acts = posts.map((post) => () => send(post))
await timed(acts.splice(0, Number(warm)), Number(clients))
process.stdout.write(JSON.stringify(await timed(acts, Number(clients))))
agent.destroy()
