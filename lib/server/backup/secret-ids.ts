import { createHash } from 'node:crypto'
import { keyring } from '@/lib/keyring'
import { BackupProblem } from './backup-problem'
import type { Head } from './frames'

const idOf = (secret: string) =>
  createHash('sha256').update(`app-secret:${secret}`).digest('hex').slice(0, 8)

/** Tells which secrets a backup belongs to, without telling them. */
export const secretIds = (appSecret: string): Pick<Head, 'appSecretId' | 'dataKeyId'> => ({
  appSecretId: idOf(appSecret),
  dataKeyId: keyring().current.id,
})

/** @throws BackupProblem when the rows would be of no use under the secrets in force */
export function checkSecrets(head: Head, appSecret: string): void {
  if (head.appSecretId !== idOf(appSecret))
    throw new BackupProblem(
      'it was made under another APP_SECRET: links, suppressed addresses and erasures would be lost',
    )
  const { current, earlier } = keyring()
  if (![current, ...earlier].some(({ id }) => id === head.dataKeyId))
    throw new BackupProblem(
      'its answers were sealed under another DATA_KEY: set that one, or name it in DATA_KEY_PREVIOUS',
    )
}
