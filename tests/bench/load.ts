import autocannon from 'autocannon'

/** The client of a load test where there is no wrk: a process of its own, so that it can have a core of its own. */
const [url = '', seconds = '5', connections = '32', encoding = ''] = process.argv.slice(2)
const { requests, latency, errors, non2xx } = await autocannon({
  url,
  connections: Number(connections),
  duration: Number(seconds),
  headers: { 'accept-encoding': encoding },
})
const { p50, p99 } = latency
process.stdout.write(JSON.stringify({ rate: requests.average, p50, p99, failed: errors + non2xx }))
