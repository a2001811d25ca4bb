import { isFresh, type Stamp } from './stamp'

/** Prisma's client is made from the schema. */
export const clientStamp: Stamp = {
  file: 'prisma/generated/.sources',
  sources: ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/@prisma/client/package.json'],
}

export const isClientFresh = () => isFresh(clientStamp)
