declare module 'autocannon' {
  type Figures = { average: number; p50: number; p99: number }
  type Result = {
    requests: Figures
    latency: Figures
    throughput: Figures
    errors: number
    non2xx: number
  }
  export default function autocannon(options: {
    url: string
    connections: number
    duration: number
    headers?: Record<string, string>
  }): Promise<Result>
}
