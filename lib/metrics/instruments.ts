import type { Labels, Metric, Sample } from './exposition'

/** Counts things that happened in this process, by labels. */
export class Counter {
  readonly #counts = new Map<string, { labels: Labels; value: number }>()

  constructor(
    readonly name: string,
    readonly help: string,
  ) {}

  add(labels: Labels = {}): void {
    const key = Object.values(labels).join('\n')
    const found = this.#counts.get(key)
    if (found) found.value += 1
    else this.#counts.set(key, { labels, value: 1 })
  }

  read(): Metric {
    return {
      name: this.name,
      help: this.help,
      type: 'counter',
      samples: [...this.#counts.values()],
    }
  }
}

const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** How long something took in this process, in seconds. */
export class Histogram {
  readonly #counts = new Array<number>(BOUNDS.length + 1).fill(0)
  #sum = 0

  constructor(
    readonly name: string,
    readonly help: string,
  ) {}

  observe(seconds: number): void {
    const at = BOUNDS.findIndex((bound) => seconds <= bound)
    const place = at < 0 ? BOUNDS.length : at
    this.#counts[place] = (this.#counts[place] ?? 0) + 1
    this.#sum += seconds
  }

  read(): Metric {
    let count = 0
    const samples: Sample[] = this.#counts.map((here, place) => {
      count += here
      const le = place < BOUNDS.length ? String(BOUNDS[place]) : '+Inf'
      return { suffix: '_bucket', labels: { le }, value: count }
    })
    samples.push({ suffix: '_sum', value: this.#sum }, { suffix: '_count', value: count })
    return { name: this.name, help: this.help, type: 'histogram', samples }
  }
}
