import fs from 'node:fs/promises'
import path from 'node:path'
import { publishOnce } from '@/lib/server/content/publish-once'

/** What `npm run publish` does, for a folder that a benchmark made. */
const [root = '', dataDir = ''] = process.argv.slice(2)
await publishOnce({ root, dataDir })
const peak = Math.round(process.resourceUsage().maxRSS / 1024)
await fs.writeFile(path.join(dataDir, 'publish-peak'), String(peak))
