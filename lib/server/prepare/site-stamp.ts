import fs from 'node:fs'
import { root } from '@/lib/server/root'
import { isFresh, type Stamp } from './stamp'

/** What the site and its processes are built from. Words are data and are published without a build: content/ is not among it. */
export const siteStamp = (): Stamp => ({
  file: '.next/sources.sha256',
  sources: [
    'app',
    'components',
    'lib',
    'public',
    'prisma/schema.prisma',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    ...configurations(),
  ],
})

const configurations = () =>
  fs.readdirSync(root).filter((file) => /^(next|postcss|contentlayer)\.config\.\w+$/.test(file))

export const isSiteFresh = () => isFresh(siteStamp())
