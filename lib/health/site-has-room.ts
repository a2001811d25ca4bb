import { env } from '@/lib/env'
import { diskHasRoom } from './disk-has-room'

/** Whether there is room for what the site and its own database write; another database's disk cannot be seen. */
export function siteHasRoom(): Promise<boolean> {
  const { dataDir, databaseFolder } = env()
  return diskHasRoom(databaseFolder ? [dataDir, databaseFolder] : [dataDir])
}
