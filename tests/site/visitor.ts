export type Typed = Record<string, string | string[]>

/** A form as a browser sends it: a list is a repeated name. */
export function formBody(typed: Typed): URLSearchParams {
  const pairs = Object.entries(typed).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  )
  return new URLSearchParams(pairs)
}

/** Somebody with an HTTP client alone: keeps cookies, says where a form comes from, follows nothing by itself. */
export class Visitor {
  readonly #cookies: Map<string, string>

  constructor(
    readonly siteUrl: string,
    cookies: Iterable<[string, string]> = [],
  ) {
    this.#cookies = new Map(cookies)
  }

  get = (path: string, method = 'GET') => this.#ask(path, { method })
  post = (path: string, typed: Typed) =>
    this.#ask(path, {
      method: 'POST',
      body: formBody(typed),
      headers: { origin: this.siteUrl },
    })

  cookie = (name: string) => this.#cookies.get(name)
  /** Somebody else with the same cookies. */
  copy = () => new Visitor(this.siteUrl, this.#cookies)

  async #ask(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.#cookies].map((pair) => pair.join('=')).join('; ')
    const headers = { ...init.headers, ...(cookie && { cookie }) }
    const url = new URL(path, this.siteUrl)
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
    return answer
  }
}
