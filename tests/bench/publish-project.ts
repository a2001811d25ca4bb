import { publishOnce } from '@/lib/server/content/publish-once'

/** What `npm run publish` does, for a folder that a benchmark made. */
const [root = '', dataDir = ''] = process.argv.slice(2)
await publishOnce({ root, dataDir })
