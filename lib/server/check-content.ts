import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { mediaFolder } from '@/lib/content/media/media-folder'
import { publishContent } from '@/lib/content/publish'
import { say } from './launcher/report'
import { readSettings } from './launcher/settings'
import { tell } from './plain-error'
import { root } from './root'

/**
 * `npm run check:content`: everything that publishing would refuse, without publishing. Pictures that
 * it makes stay, so that publishing finds them made.
 */
async function check() {
  const mediaDir = mediaFolder(readSettings(process.env).dataDir)
  const elsewhere = await fs.mkdtemp(path.join(os.tmpdir(), 'nouriva-check-'))
  try {
    await publishContent({ root, dataDir: elsewhere, mediaDir })
    say('The content is in order.')
  } finally {
    await fs.rm(elsewhere, { recursive: true, force: true })
  }
}

check().catch((error) => {
  say(tell(error))
  process.exitCode = 1
})
