import { readDatabaseMetrics } from './database-metrics'
import { expose } from './exposition'
import { readProcess } from './process-metrics'

/** Everything that is measured, as Prometheus reads it. Never throws: what cannot be asked is left out. */
export const readMetrics = async (): Promise<string> =>
  expose([...readProcess(), ...(await readDatabaseMetrics())])
