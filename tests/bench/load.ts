import autocannon from 'autocannon'

/** The client of a load test, a process of its own so that it can have a core of its own. */
const [url = '', seconds = '5', connections = '32', encoding = 'gzip, br'] = process.argv.slice(2)
const result = await autocannon({
  url,
  connections: Number(connections),
  duration: Number(seconds),
  headers: { 'accept-encoding': encoding },
})
const { requests, latency, errors, non2xx, throughput } = result
process.stdout.write(
  JSON.stringify({
    rate: requests.average,
    p50: latency.p50,
    p99: latency.p99,
    failed: errors + non2xx,
    megabytes: throughput.average / 2 ** 20,
  }),
)
