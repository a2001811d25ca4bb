import { listenToLauncher } from '@/lib/server/listen-to-launcher'

/** A process of the site that does nothing but listen: it ends with 7 when its launcher is gone. */
listenToLauncher({ end: (orphaned) => process.exit(orphaned ? 7 : 1) })
setInterval(() => {}, 1_000)
