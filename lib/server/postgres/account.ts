import fs from 'node:fs'

export type Account = { uid: number; gid: number }

/**
 * The account PostgreSQL runs under. It refuses to run as root, so root lends it "nobody";
 * any other user runs it as itself, which is said by undefined.
 * @param uid of this process; @param passwd text of /etc/passwd
 */
export function postgresAccount(
  uid = process.getuid?.(),
  passwd = () => fs.readFileSync('/etc/passwd', 'utf8'),
): Account | undefined {
  if (uid !== 0) return undefined
  const line = passwd()
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'))
  const [, , nobodyUid, nobodyGid] = line?.split(':') ?? []
  return { uid: Number(nobodyUid ?? 65534), gid: Number(nobodyGid ?? 65534) }
}
