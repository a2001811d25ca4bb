import { compileContent } from '@/lib/content/compile'
import { readSources } from '@/lib/content/sources'

/** The first part of a publication alone, for a folder that a benchmark made. */
const [root = ''] = process.argv.slice(2)
await compileContent(root, readSources(root))
