import fs from 'node:fs'
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks'
import type { Metric, Sample } from './exposition'
import { Counter, Histogram } from './instruments'

const LOOP_MS = 20

const make = () => ({
  requests: new Counter('nouriva_requests_total', 'Answers by route pattern, method and status'),
  looks: new Counter(
    'nouriva_page_cache_looks_total',
    'Looks into the page cache, by what was found',
  ),
  reports: new Counter(
    'nouriva_csp_reports_total',
    'What browsers say our policy refused, by rule',
  ),
  answering: new Histogram(
    'nouriva_answer_seconds',
    'From the first look at a request to its answer',
  ),
  rendering: new Histogram('nouriva_render_seconds', 'What Next took to render an answer'),
  loop: undefined as IntervalHistogram | undefined,
})

/** The front and Next’s bundle have modules of their own in one process, and count together. */
const kept = globalThis as { nourivaMetrics?: ReturnType<typeof make> }

/** What this process counts. */
export function processMetrics(): ReturnType<typeof make> {
  kept.nourivaMetrics ??= make()
  return kept.nourivaMetrics
}

/** Starts to watch how late the event loop is. */
export function watchEventLoop(): void {
  const loop = monitorEventLoopDelay({ resolution: LOOP_MS })
  loop.enable()
  processMetrics().loop = loop
}

const methods = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])

/** Counts an answer. @param answer ms: since the request came */
export function countAnswer(answer: {
  route: string
  method: string
  status: number
  ms: number
}): void {
  const { requests, answering } = processMetrics()
  const { route, status, ms } = answer
  const method = methods.has(answer.method) ? answer.method : 'other'
  requests.add({ route, method, status })
  answering.observe(ms / 1000)
}

const gauge = (name: string, help: string, value: number | undefined): Metric => {
  const samples = value === undefined ? [] : [{ value }]
  return { name, help, type: 'gauge', samples }
}

/** What this process says of itself. */
export function readProcess(): Metric[] {
  const { requests, looks, reports, answering, rendering, loop } = processMetrics()
  const { rss, heapUsed } = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  const cpu: Sample = { value: (user + system) / 1e6 }
  return [
    requests.read(),
    answering.read(),
    rendering.read(),
    looks.read(),
    reports.read(),
    lateness(loop),
    gauge('process_resident_memory_bytes', 'Memory that the process holds', rss),
    gauge('nodejs_heap_size_used_bytes', 'Heap in use', heapUsed),
    gauge('process_open_fds', 'Open files and sockets', openFiles()),
    { name: 'process_cpu_seconds_total', help: 'Time on a core', type: 'counter', samples: [cpu] },
    gauge(
      'process_start_time_seconds',
      'When the process began, since 1970',
      Math.round(Date.now() / 1000 - process.uptime()),
    ),
  ]
}

/** Since it was last asked for, so that a hitch of this morning does not hide in the average of a week. */
function lateness(loop: IntervalHistogram | undefined): Metric {
  const samples: Sample[] = []
  if (loop && loop.count > 0) {
    const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e9 - LOOP_MS / 1000)
    samples.push({ labels: { quantile: '0.5' }, value: late(loop.percentile(50)) })
    samples.push({ labels: { quantile: '0.99' }, value: late(loop.percentile(99)) })
    samples.push({ labels: { quantile: '1' }, value: late(loop.max) })
    loop.reset()
  }
  const help = 'How late the event loop was since it was last asked'
  return { name: 'nouriva_event_loop_lag_seconds', help, type: 'gauge', samples }
}

/** Undefined where the system does not list them. */
function openFiles(): number | undefined {
  try {
    return fs.readdirSync('/proc/self/fd').length
  } catch {
    return undefined
  }
}
